#include "paragraph/han_marks.hpp"

namespace stonehand
{

namespace
{

// Ink may come this near to the half or quarter that goes: some faces draw a hair over it.
constexpr double tolerance = 0.04;

bool is_traditional(const Language& language)
{
    return language.script() == "Hant";
}

bool has_blanks(HanClass mark, const Language& language)
{
    switch (mark) {
    case HanClass::PauseOrStop:
    case HanClass::Colon:
    case HanClass::Open:
    case HanClass::Close:
    case HanClass::Interpunct:
        return true;
    case HanClass::Bang:
        return !is_traditional(language); // clreq-cjk 1: fixed at 1 em in Traditional text
    case HanClass::Other:
    case HanClass::Ideograph:
    case HanClass::Dash:
    case HanClass::Ellipsis:
    case HanClass::Connector:
    case HanClass::Solidus:
    case HanClass::Western:
        return false;
    }
    return false;
}

} // namespace

bool is_simplified(const Language& language)
{
    return language.primary() == "zh" && !is_traditional(language);
}

Blanks blanks_of(const Font& font, const Glyph& glyph, Length size, HanClass mark, const Language& language)
{
    if (!has_blanks(mark, language)) return {};
    // Its width was fixed when it was shaped: half an em, or with a quarter on both sides.
    if (mark == HanClass::Interpunct && language.primary() == "zh")
        return is_simplified(language) ? Blanks{} : Blanks{size / 4, size / 4};
    const double width = static_cast<double>(font.glyph_advance(glyph.id)) / font.units_per_em();
    if (width < 1 - tolerance || width > 1 + tolerance) return {};
    const Font::Ink ink = font.ink(glyph.id);
    const double left = ink.left, right = width - ink.right;
    if (mark != HanClass::Open && right >= 0.5 - tolerance) return {Length(), size / 2};
    if (mark != HanClass::Close && left >= 0.5 - tolerance) return {size / 2, Length()};
    return stands_in_middle_half(font, glyph) ? Blanks{size / 4, size / 4} : Blanks{};
}

bool compresses_marks(const Language& language)
{
    return !is_traditional(language) || language.matches("zh-Hant-HK") || language.matches("zh-HK") ||
           language.primary() == "yue";
}

bool trims_line_end(const Language& language)
{
    return !is_traditional(language);
}

bool is_half_wide(HanClass mark)
{
    return mark == HanClass::Interpunct || mark == HanClass::Solidus || mark == HanClass::Connector;
}

bool stands_in_middle_half(const Font& font, const Glyph& glyph)
{
    const double width = static_cast<double>(font.glyph_advance(glyph.id)) / font.units_per_em();
    if (width < 1 - tolerance || width > 1 + tolerance) return false;
    const Font::Ink ink = font.ink(glyph.id);
    return ink.left >= 0.25 - tolerance && width - ink.right >= 0.25 - tolerance;
}

ShrinkOrder shrink_order_of(HanClass mark, char32_t character)
{
    if (mark == HanClass::Interpunct) return ShrinkOrder::Interpunct;
    if (mark == HanClass::Open || mark == HanClass::Close) return ShrinkOrder::Bracket;
    const bool pause = character == U'，' || character == U'、' || character == U'；';
    return pause ? ShrinkOrder::Pause : ShrinkOrder::Stop;
}

} // namespace stonehand
