#include "xml/utf8.hpp"

namespace stonehand
{

namespace
{

/// How many bytes a lead byte announces; 0 for a byte that cannot lead.
std::size_t length_of(unsigned char lead)
{
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool well_formed(char32_t letter, std::size_t length)
{
    if (length == 3) return letter >= 0x800 && (letter < 0xD800 || letter > 0xDFFF);
    if (length == 4) return letter >= 0x10000 && letter <= 0x10FFFF;
    return true;
}

} // namespace

std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    if (at >= text.size()) return std::nullopt;
    const std::size_t length = length_of(byte(at));
    if (length == 0 || text.size() - at < length) return std::nullopt;
    char32_t letter = length == 1 ? byte(at) : byte(at) & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0u) != 0x80u) return std::nullopt;
        letter = letter << 6 | (byte(at + i) & 0x3Fu);
    }
    if (!well_formed(letter, length)) return std::nullopt;
    at += length;
    return letter;
}

void append_code_point(std::string& text, char32_t letter)
{
    const auto add = [&](char32_t byte) {
        text.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (letter < 0x80) {
        add(letter);
    } else if (letter < 0x800) {
        add(0xC0 | letter >> 6);
        add(0x80 | (letter & 0x3F));
    } else if (letter < 0x10000) {
        add(0xE0 | letter >> 12);
        add(0x80 | (letter >> 6 & 0x3F));
        add(0x80 | (letter & 0x3F));
    } else {
        add(0xF0 | letter >> 18);
        add(0x80 | (letter >> 12 & 0x3F));
        add(0x80 | (letter >> 6 & 0x3F));
        add(0x80 | (letter & 0x3F));
    }
}

} // namespace stonehand
