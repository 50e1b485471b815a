#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// An MD5 as `md5sum` prints it: 32 hexadecimal digits. It finds what was damaged on its way, not what was
/// forged.
std::string md5(std::string_view bytes);

} // namespace stonehand
