#pragma once

#include <filesystem>
#include <string>

#include "disk/file_digests.hpp"

namespace stonehand
{

/// Whether a file, by its name, is of those that matter.
using Matters = bool (*)(const std::filesystem::path& file);

/// One hash for the names and contents of the files of a folder that matter, not of those below it. A folder
/// that is not there has no files.
std::string digest_folder(const std::filesystem::path& folder, FileDigests& digests, Matters matters);

/// The names of the files of a folder, sorted, a line each.
std::string list_folder(const std::filesystem::path& folder);

} // namespace stonehand
