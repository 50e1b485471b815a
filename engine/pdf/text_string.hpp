#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// The characters of a UTF-8 text; ill-formed bytes become U+FFFD.
std::vector<char32_t> characters_of(std::string_view utf8);
/// Adds a character in UTF-8.
void append_utf8(std::string& out, char32_t character);

/// A text in UTF-16BE as hexadecimal digits, as ToUnicode CMaps and ActualText want it.
std::string utf16_hex(std::string_view utf8);

/// A text string object (ISO 32000-1, 7.9.2.2): `(abc)` where it is printable ASCII, else `<FEFF…>`.
std::string text_string(std::string_view utf8);
/// A byte string object, every delimiter escaped.
std::string byte_string(std::string_view bytes);
/// Whether a byte cannot stand as it is inside `( )`.
constexpr bool needs_escape(char byte)
{
    return byte == '(' || byte == ')' || byte == '\\' || byte == '\r';
}
/// Adds a byte as it must stand inside `( )`: parentheses, backslash and carriage return escaped (7.3.4.2).
void append_escaped(std::string& out, char byte);

/// A name object with its slash; bytes outside the regular characters as `#xx` (7.3.5).
std::string name_object(std::string_view name);

} // namespace stonehand
