#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// A text with the letters A to Z small, whatever the locale: language tags and file names are compared so.
std::string lower_case(std::string_view text);

} // namespace stonehand
