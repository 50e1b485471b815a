#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace stonehand
{

/// A ToUnicode CMap (ISO 32000-1, 9.10.3): what each two-byte code says, one or more characters.
std::string to_unicode_cmap(const std::map<std::uint16_t, std::string>& says);

} // namespace stonehand
