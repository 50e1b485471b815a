#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace stonehand
{

/// The path below a folder by which a file is reached, or nothing where it lies elsewhere. Links below the
/// folder are left in it: they may lead to another file tomorrow, and who finds that must look through them.
std::optional<std::string> path_within(const std::filesystem::path& path,
                                       const std::filesystem::path& folder);

} // namespace stonehand
