#include "base/is_below.hpp"

namespace stonehand
{

bool is_below(const std::filesystem::path& path)
{
    return path.is_relative() && path.has_filename() && path == path.lexically_normal() &&
           *path.begin() != ".." && path != ".";
}

} // namespace stonehand
