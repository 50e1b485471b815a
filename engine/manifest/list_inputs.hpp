#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "disk/file_digests.hpp"
#include "engine.hpp"
#include "manifest/input.hpp"

namespace stonehand
{

/// What went into an edition: where it was read from, and what was loaded for it.
struct Ingredients {
    const Edition& edition;
    const Layout& layout;
    const Library& library;
    const Sources& sources;
    std::size_t edition_files; ///< how many of the sources the edition and its includes are
    std::size_t text_files;    ///< how many of them, with the layouts; what follows are pictures
    std::filesystem::path content_root;
};

/// Every input with its hash, each file once, sorted by kind and path; no path says on which machine it lay.
/// A file that cannot be read again, or that is not what it was when it was read, is an error: a manifest
/// must not vouch for it.
std::vector<Input> list_inputs(const Ingredients& ingredients, FileDigests& digests, Report& report);

/// Both lists as one, likewise sorted and each file once.
std::vector<Input> joined_inputs(std::vector<Input> some, const std::vector<Input>& others);

} // namespace stonehand
