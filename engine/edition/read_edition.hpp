#pragma once

#include <filesystem>
#include <optional>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "edition/edition.hpp"

namespace stonehand
{

/// The folder that includes and pictures of an edition stay below: the parent of the nearest ancestor named
/// `editions`, else the file's own folder.
std::filesystem::path content_root(const std::filesystem::path& edition_file);

/// Reads an edition with its includes, checks it against the grammar, then for what no grammar can say (ids
/// and references, dates, bios, pairing of translations, pictures that are missing). Returns nothing only
/// where there is no root element `edition`; every fault is in the report.
std::optional<Edition> read_edition(const std::filesystem::path& file, const std::filesystem::path& root,
                                    Sources& sources, Report& report);

} // namespace stonehand
