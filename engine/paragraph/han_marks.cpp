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

bool has_blanks(HanClass mark, const Language& language, Stance stance)
{
    switch (mark) {
    case HanClass::PauseOrStop:
    case HanClass::Open:
    case HanClass::Close:
    case HanClass::Interpunct:
        return true;
    case HanClass::Colon: // clreq-cjk 1: fixed at 1 em in vertical text
        return stance == Stance::Level;
    case HanClass::Bang: // and in Traditional text
        return stance == Stance::Level && !is_traditional(language);
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

struct White {
    double before, behind;
};

// The white that a glyph has round its ink in its cell, as shares of the em: a vertical glyph hangs below its
// pen.
White white_round(const Font::Ink& ink, const Glyph& glyph, Length size, double width, Stance stance)
{
    if (stance == Stance::Level) return {ink.left, width - ink.right};
    const double origin = Length::units(glyph.inline_offset) / size;
    return {origin - ink.top, width - (origin - ink.bottom)};
}

} // namespace

bool is_simplified(const Language& language)
{
    return language.primary() == "zh" && !is_traditional(language);
}

Blanks blanks_of(const Font& font, const Glyph& glyph, Length size, HanClass mark, const Language& language,
                 Stance stance)
{
    if (!has_blanks(mark, language, stance)) return {};
    // Its width was fixed when it was shaped: half an em, or with a quarter on both sides.
    if (mark == HanClass::Interpunct && language.primary() == "zh")
        return is_simplified(language) ? Blanks{} : Blanks{size / 4, size / 4};
    const double width = stance == Stance::Level
                             ? static_cast<double>(font.glyph_advance(glyph.id)) / font.units_per_em()
                             : Length::units(glyph.advance) / size;
    if (width < 1 - tolerance || width > 1 + tolerance) return {};
    const auto [left, right] = white_round(font.ink(glyph.id), glyph, size, width, stance);
    if (mark != HanClass::Open && right >= 0.5 - tolerance) return {Length(), size / 2};
    if (mark != HanClass::Close && left >= 0.5 - tolerance) return {size / 2, Length()};
    const bool central = left >= 0.25 - tolerance && right >= 0.25 - tolerance;
    return central ? Blanks{size / 4, size / 4} : Blanks{};
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
