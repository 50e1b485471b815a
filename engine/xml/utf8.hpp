#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stonehand
{

/// The code point that begins at `at`, which moves behind it; nothing, and `at` stays, where the bytes are
/// not well-formed UTF-8 (Unicode, table 3-7: no overlong form, no surrogate, nothing above U+10FFFF).
std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at);

/// Adds a code point in UTF-8.
void append_code_point(std::string& text, char32_t letter);

/// Whether XML allows a character (XML 1.0, [2]): no control characters but tab and line breaks, no U+FFFE.
constexpr bool is_xml_character(char32_t letter)
{
    if (letter < 0x20) return letter == U'\t' || letter == U'\n' || letter == U'\r';
    return letter < 0xD800 || (letter > 0xDFFF && letter < 0xFFFE) || (letter > 0xFFFF && letter <= 0x10FFFF);
}

} // namespace stonehand
