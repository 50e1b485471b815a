#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"

namespace stonehand
{

/// Text in upper case by the rules of a language: Turkish i becomes İ, ß becomes SS.
std::string upper_case(std::string_view text, const Language& language);
/// Text in lower case, likewise.
std::string lower_case(std::string_view text, const Language& language);

} // namespace stonehand
