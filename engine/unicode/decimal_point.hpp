#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/language.hpp"

namespace stonehand
{

/// The decimal separator of a language, as CLDR has it for European digits: a point or a comma.
char decimal_separator(const Language& language);

/// Where the first number of a text stands, in bytes; its decimal separator stands at `point`, or would.
struct NumberPlace {
    std::uint32_t begin = 0, point = 0, end = 0;
    bool operator==(const NumberPlace&) const = default;
};

/// The first number in a text, groups of digits and all. Arabic digits have a separator of their own, U+066B.
/// A dash alone stands for a number that is not known; nothing where there is neither.
std::optional<NumberPlace> find_number(std::string_view text, char separator);

} // namespace stonehand
