#include "unicode/decimal_point.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/uchar.h>
#include <unicode/unum.h>

#include "unicode/code_point.hpp"
#include "unicode/icu_status_impl.hpp"

namespace stonehand
{

namespace
{

struct CloseFormat {
    void operator()(UNumberFormat* format) const { unum_close(format); }
};

constexpr char32_t arabic_separator = 0x66b;

bool is_digit(char32_t character)
{
    return u_charType(static_cast<UChar32>(character)) == U_DECIMAL_DIGIT_NUMBER;
}

/// What stands between groups of digits, as somebody writes them.
bool joins_groups(char32_t character)
{
    constexpr std::array<char32_t, 9> signs{U',',      U'.',      U'\'',     U' ',     U'\u00a0',
                                            U'\u066c', U'\u2009', U'\u2019', U'\u202f'};
    return std::find(signs.begin(), signs.end(), character) != signs.end();
}

/// U+2010 to U+2015, the hyphen-minus and the minus.
bool is_dash(char32_t character)
{
    return character == U'-' || character == U'\u2212' || (character >= U'\u2010' && character <= U'\u2015');
}

/// Whether nothing but dashes and white stands in a text; Chinese writes two dashes for one.
bool is_dash_alone(std::string_view text)
{
    bool dash = false;
    for (std::uint32_t at = 0; at < text.size();) {
        const CodePoint here = code_point(text, at);
        if (!is_dash(here.value) && here.value != U' ') return false;
        dash = dash || is_dash(here.value);
        at = here.next;
    }
    return dash;
}

/// The end of the digits from `at` on, and of the groups that follow.
NumberPlace number_at(std::string_view text, std::uint32_t at, char separator)
{
    NumberPlace number{at, 0, at};
    bool has_point = false;
    while (at < text.size()) {
        const CodePoint here = code_point(text, at);
        if (is_digit(here.value)) {
            number.end = at = here.next;
            continue;
        }
        const bool digit_follows = here.next < text.size() && is_digit(code_point(text, here.next).value);
        const bool point = here.value == static_cast<char32_t>(separator) || here.value == arabic_separator;
        if (!digit_follows || has_point || !(point || joins_groups(here.value))) break;
        if (point) {
            number.point = at;
            has_point = true;
        }
        at = here.next;
    }
    if (!has_point) number.point = number.end;
    return number;
}

} // namespace

char decimal_separator(const Language& language)
{
    UErrorCode status = U_ZERO_ERROR;
    // The digits are those that the text has: separators are asked for European ones.
    const std::string locale = language.tag + "-u-nu-latn";
    std::array<char, 64> name{};
    uloc_forLanguageTag(locale.c_str(), name.data(), static_cast<std::int32_t>(name.size()), nullptr,
                        &status);
    const std::unique_ptr<UNumberFormat, CloseFormat> format(
        unum_open(UNUM_DECIMAL, nullptr, 0, name.data(), nullptr, &status));
    check_memory(status);
    if (U_FAILURE(status)) return '.';
    std::array<UChar, 8> symbol{};
    const std::int32_t length = unum_getSymbol(format.get(), UNUM_DECIMAL_SEPARATOR_SYMBOL, symbol.data(),
                                               static_cast<std::int32_t>(symbol.size()), &status);
    return U_SUCCESS(status) && length == 1 && symbol[0] == u',' ? ',' : '.';
}

std::optional<NumberPlace> find_number(std::string_view text, char separator)
{
    for (std::uint32_t at = 0; at < text.size();) {
        const CodePoint here = code_point(text, at);
        if (is_digit(here.value)) return number_at(text, at, separator);
        at = here.next;
    }
    const auto end = static_cast<std::uint32_t>(text.size());
    if (is_dash_alone(text)) return NumberPlace{0, end, end};
    return std::nullopt;
}

} // namespace stonehand
