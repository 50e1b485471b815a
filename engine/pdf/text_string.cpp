#include "pdf/text_string.hpp"

#include <algorithm>
#include <cstdint>

namespace stonehand
{

namespace
{

constexpr char hex_digits[] = "0123456789ABCDEF";

void append_hex(std::string& out, std::uint32_t value, int digits)
{
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out.push_back(hex_digits[value >> shift & 15]);
}

/// How many bytes follow a lead byte; -1 where none can be one.
int continuation_bytes(unsigned char lead)
{
    if (lead < 0x80) return 0;
    if (lead >= 0xC2 && lead <= 0xDF) return 1;
    if (lead >= 0xE0 && lead <= 0xEF) return 2;
    return lead >= 0xF0 && lead <= 0xF4 ? 3 : -1;
}

char32_t decode(std::string_view text, std::size_t& at)
{
    constexpr char32_t replacement = 0xFFFD;
    const auto lead = static_cast<unsigned char>(text[at++]);
    const int more = continuation_bytes(lead);
    if (more < 0 || at + static_cast<std::size_t>(more) > text.size()) return replacement;
    char32_t character = more == 0 ? lead : lead & (0x3Fu >> more);
    for (int i = 0; i < more; ++i) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xC0) != 0x80) return replacement;
        character = character << 6 | (byte & 0x3F);
        ++at;
    }
    return character;
}

bool is_regular(unsigned char byte)
{
    return byte > 0x20 && byte < 0x7F &&
           std::string_view("#/%()<>[]{}").find(static_cast<char>(byte)) == std::string_view::npos;
}

} // namespace

std::vector<char32_t> characters_of(std::string_view utf8)
{
    std::vector<char32_t> characters;
    for (std::size_t at = 0; at < utf8.size();) characters.push_back(decode(utf8, at));
    return characters;
}

void append_utf8(std::string& out, char32_t character)
{
    if (character < 0x80) {
        out.push_back(static_cast<char>(character));
        return;
    }
    const int more = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
    constexpr unsigned lead[] = {0, 0xC0, 0xE0, 0xF0};
    out.push_back(static_cast<char>(lead[more] | character >> (6 * more)));
    for (int shift = 6 * (more - 1); shift >= 0; shift -= 6)
        out.push_back(static_cast<char>(0x80 | (character >> shift & 0x3F)));
}

std::string utf16_hex(std::string_view utf8)
{
    std::string out;
    for (const char32_t character : characters_of(utf8)) {
        if (character < 0x10000) {
            append_hex(out, character, 4);
        } else {
            append_hex(out, 0xD800 + ((character - 0x10000) >> 10), 4);
            append_hex(out, 0xDC00 + ((character - 0x10000) & 0x3FF), 4);
        }
    }
    return out;
}

std::string text_string(std::string_view utf8)
{
    // PDFDocEncoding agrees with ASCII from the space to the tilde (ISO 32000-1, D.2).
    const bool plain =
        std::all_of(utf8.begin(), utf8.end(), [](char byte) { return byte >= 0x20 && byte < 0x7F; });
    return plain ? byte_string(utf8) : "<FEFF" + utf16_hex(utf8) + ">";
}

std::string byte_string(std::string_view bytes)
{
    std::string out = "(";
    for (const char byte : bytes) append_escaped(out, byte);
    out.push_back(')');
    return out;
}

void append_escaped(std::string& out, char byte)
{
    if (byte == '\r') {
        out += "\\r"; // an unescaped end of line is read as a line feed
        return;
    }
    if (needs_escape(byte)) out.push_back('\\');
    out.push_back(byte);
}

std::string name_object(std::string_view name)
{
    std::string out = "/";
    for (const char byte : name) {
        if (is_regular(static_cast<unsigned char>(byte))) {
            out.push_back(byte);
        } else {
            out.push_back('#');
            append_hex(out, static_cast<unsigned char>(byte), 2);
        }
    }
    return out;
}

} // namespace stonehand
