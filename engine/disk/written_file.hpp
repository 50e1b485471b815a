#pragma once

#include <cstdint>
#include <filesystem>

namespace stonehand
{

/// A file that now stands under its final name, and which one it is: somebody else may put another there.
struct WrittenFile {
    std::filesystem::path path;
    std::uint64_t inode = 0;
};

} // namespace stonehand
