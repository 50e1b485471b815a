#include "unicode/code_point.hpp"

#include <cassert>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace stonehand
{

CodePoint code_point(std::string_view text, std::uint32_t at)
{
    assert(at < text.size() && "a code point is asked for past the end of the text");
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    if (bytes[at] < 0x80) return {bytes[at], at + 1};
    auto next = static_cast<std::int32_t>(at);
    UChar32 value = 0;
    U8_NEXT_OR_FFFD(bytes, next, static_cast<std::int32_t>(text.size()), value);
    return {static_cast<char32_t>(value), static_cast<std::uint32_t>(next)};
}

CodePoint code_point_before(std::string_view text, std::uint32_t end)
{
    assert(end > 0 && end <= text.size() && "a code point is asked for before the start of the text");
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    if (bytes[end - 1] < 0x80) return {bytes[end - 1], end - 1};
    auto begin = static_cast<std::int32_t>(end);
    UChar32 value = 0;
    U8_PREV_OR_FFFD(bytes, 0, begin, value);
    return {static_cast<char32_t>(value), static_cast<std::uint32_t>(begin)};
}

bool is_default_ignorable(char32_t character)
{
    if (character < 0x7f) return character < 0x20;
    if (character < 0xa0) return true; // DEL and the C1 controls
    if (character < 0x34f) return character == 0xad;
    return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
           u_charType(static_cast<UChar32>(character)) == U_FORMAT_CHAR || character == 0x2028 ||
           character == 0x2029;
}

} // namespace stonehand
