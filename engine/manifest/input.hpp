#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace stonehand
{

/// A file that an edition's outputs were made from.
struct Input {
    std::string kind; ///< `edition`, `include`, `layout`, `picture`, `font`, `profile`, `patterns`
    std::string path; ///< below the content root, below `layouts/`, or the name of a file of the system's
    std::uint64_t bytes = 0;
    std::string sha256;
    std::vector<std::string> faces;  ///< font: the faces used of it, “EB Garamond Italic”
    std::filesystem::path file = {}; ///< where it lies on this machine: nothing that a manifest says
    auto operator<=>(const Input&) const = default;
};

} // namespace stonehand
