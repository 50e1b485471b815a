#include "unicode/han_class.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace stonehand
{

namespace
{

bool in(char32_t character, char32_t first, char32_t last)
{
    return character >= first && character <= last;
}

HanClass ascii_class(char32_t character)
{
    if (in(character, U'0', U'9') || in(character, U'A', U'Z') || in(character, U'a', U'z'))
        return HanClass::Western;
    if (character == U'-') return HanClass::Connector;
    return character == U'/' ? HanClass::Solidus : HanClass::Other;
}

// General punctuation that Chinese shares with the West.
HanClass shared_mark(char32_t character)
{
    switch (character) {
    case 0xb7:
    case 0x2027:
        return HanClass::Interpunct;
    case 0x2013:
        return HanClass::Connector;
    case 0x2014:
    case 0x2015:
    case 0x2e3a:
        return HanClass::Dash;
    case 0x2018:
    case 0x201c:
        return HanClass::Open;
    case 0x2019:
    case 0x201d:
        return HanClass::Close;
    case 0x2026:
    case 0x22ef:
        return HanClass::Ellipsis;
    case 0x203c:
    case 0x2047:
    case 0x2048:
    case 0x2049:
        return HanClass::Bang;
    default:
        return HanClass::Other;
    }
}

// U+3000 to U+303F and the full-width forms.
HanClass wide_mark(char32_t character)
{
    switch (character) {
    case 0x3001:
    case 0x3002:
    case 0xff0c:
    case 0xff0e:
        return HanClass::PauseOrStop;
    case 0xff1a:
    case 0xff1b:
        return HanClass::Colon;
    case 0xff01:
    case 0xff1f:
        return HanClass::Bang;
    case 0x3008:
    case 0x300a:
    case 0x300c:
    case 0x300e:
    case 0x3010:
    case 0x3014:
    case 0x3016:
    case 0x3018:
    case 0x301a:
    case 0x301d:
    case 0xff08:
    case 0xff3b:
    case 0xff5b:
    case 0xff5f:
        return HanClass::Open;
    case 0x3009:
    case 0x300b:
    case 0x300d:
    case 0x300f:
    case 0x3011:
    case 0x3015:
    case 0x3017:
    case 0x3019:
    case 0x301b:
    case 0x301e:
    case 0x301f:
    case 0xff09:
    case 0xff3d:
    case 0xff5d:
    case 0xff60:
        return HanClass::Close;
    case 0x301c:
    case 0xff5e:
        return HanClass::Connector;
    case 0x30fb:
        return HanClass::Interpunct;
    case 0xff0f:
        return HanClass::Solidus;
    case 0x3005:
    case 0x3006:
    case 0x3007:
        return HanClass::Ideograph;
    default:
        return HanClass::Other;
    }
}

bool is_ideograph(char32_t character)
{
    // css-text-4, 8.4: Han, kana that is not punctuation, strokes, phonetic extensions.
    if (in(character, 0x4e00, 0x9fff) || in(character, 0x3400, 0x4dbf) || in(character, 0x20000, 0x3ffff))
        return true;
    if (in(character, 0x3041, 0x30ff)) return character != 0x30a0 && character != 0x30fb;
    return in(character, 0x31c0, 0x31ff) || in(character, 0x2e80, 0x2fd5) || in(character, 0x3100, 0x312f) ||
           in(character, 0x31a0, 0x31bf) || in(character, 0xf900, 0xfaff) || in(character, 0x3021, 0x3029);
}

bool is_western(char32_t character)
{
    const auto value = static_cast<UChar32>(character);
    const auto mask = U_GET_GC_MASK(value);
    if ((mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) == 0) return false;
    const auto width = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
    return width != U_EA_FULLWIDTH && width != U_EA_WIDE;
}

} // namespace

HanClass han_class(char32_t character)
{
    if (character < 0x80) return ascii_class(character);
    if (is_ideograph(character)) return HanClass::Ideograph;
    const HanClass mark = character < 0x3000 ? shared_mark(character) : wide_mark(character);
    if (mark != HanClass::Other) return mark;
    return is_western(character) ? HanClass::Western : HanClass::Other;
}

bool is_wide_han(char32_t character)
{
    if (character < 0x2e80) return false;
    return is_ideograph(character) || wide_mark(character) != HanClass::Other;
}

} // namespace stonehand
