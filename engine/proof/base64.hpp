#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// Bytes as text of 64 signs, padded (RFC 4648, 4).
std::string base64(std::string_view bytes);

} // namespace stonehand
