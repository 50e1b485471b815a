#pragma once

#include <optional>
#include <string>

#include "base/report.hpp"
#include "base/sources.hpp"

namespace stonehand
{

/// Puts a file into the sources as UTF-8 without a byte order mark, from UTF-8 or from UTF-16 with one.
///
/// Bytes that spell no character and characters that XML forbids are told, by their offset in the file, and
/// become U+FFFD, so that what stands in the sources is always valid. Nothing is returned if the file is
/// empty, is no XML (a picture, say) or is in an encoding that is not read; that is told too.
std::optional<FileId> decode_file(const std::string& path, std::string bytes, Sources& sources,
                                  Report& report);

} // namespace stonehand
