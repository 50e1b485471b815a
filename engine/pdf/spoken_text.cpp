#include "pdf/spoken_text.hpp"

#include <algorithm>

#include "pdf/text_string.hpp"

namespace stonehand
{

namespace
{

bool is_silent(char32_t character)
{
    return character == 0 || character == 0xAD || character == 0x200B || character == 0x200E ||
           character == 0x200F || (character >= 0x2028 && character <= 0x202E) || character == 0x2060 ||
           (character >= 0x2066 && character <= 0x2069) || character == 0xFEFF || character == 0xFFFE;
}

bool is_private_use(char32_t character)
{
    return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
}

/// Whether a UTF-8 text can hold a silent or private character at all: the bytes that their encodings begin
/// with.
bool is_suspicious(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value == 0 || value == 0xC2 || value == 0xE2 || value >= 0xEE;
    });
}

} // namespace

std::string_view spoken_text(std::string_view text, std::string& scratch)
{
    if (!is_suspicious(text)) return text;
    scratch.clear();
    for (const char32_t character : characters_of(text))
        if (!is_silent(character)) append_utf8(scratch, character);
    return scratch;
}

bool has_private_use(std::string_view text)
{
    if (!is_suspicious(text)) return false;
    const auto characters = characters_of(text);
    return std::any_of(characters.begin(), characters.end(), is_private_use);
}

} // namespace stonehand
