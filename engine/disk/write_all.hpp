#pragma once

#include <string_view>

namespace stonehand
{

/// Writes all of the bytes; false, with errno, where that fails.
bool write_all(int descriptor, std::string_view bytes);

} // namespace stonehand
