#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/language.hpp"

namespace stonehand::test
{

/// Where a text is set by whose custom, horizontally.
enum class Region { Mainland, HongKong, Taiwan, Japan };

inline Region region_of(const Language& language)
{
    if (language.primary() == "ja") return Region::Japan;
    if (language.script() != "Hant") return Region::Mainland;
    return language.matches("zh-Hant-HK") || language.matches("zh-HK") ? Region::HongKong : Region::Taiwan;
}

/// The box of a mark and its blank parts, in quarters of an em.
struct Body {
    int width = 4, left = 0, right = 0;
};

/// A row of the fact sheet's table of punctuation (clreq-cjk 1), typed from the sheet, so that nothing here
/// comes from the engine: where both disagree a test fails. `body` is the column SC H, `traditional` TC H.
struct MarkRow {
    std::string_view id;
    std::u32string_view marks;
    Body body, traditional;
};

inline constexpr std::array<MarkRow, 11> mark_rows{{
    {"PAUSE", U"。，、．", {4, 0, 2}, {4, 1, 1}},
    {"COLON", U"：；", {4, 0, 2}, {4, 1, 1}},
    {"BANG", U"！？", {4, 0, 2}, {4, 0, 0}},
    {"BANG2", U"‼⁇⁈⁉", {4, 0, 0}, {4, 0, 0}},
    {"OPEN", U"「『“‘（《〈【〖〔［｛", {4, 2, 0}, {4, 2, 0}},
    {"CLOSE", U"」』”’）》〉】〗〕］｝", {4, 0, 2}, {4, 0, 2}},
    {"DASH2", U"⸺", {8, 0, 0}, {8, 0, 0}},
    {"ELL2", U"…⋯", {4, 0, 0}, {4, 0, 0}},  // one of the two that make the unit
    {"CONN", U"～—", {4, 0, 0}, {4, 0, 0}}, // U+2014 alone; two of them are DASH2
    {"CONN", U"–", {2, 0, 0}, {4, 0, 0}},   // the short connector
    {"DOT", U"·‧・", {2, 0, 0}, {4, 1, 1}},
}};

/// The box of a character one em wide or of Han punctuation; ／ is the solidus of Traditional text.
inline Body body_of(char32_t character, Region region)
{
    // JIS X 4051 has colons and interpuncts in the middle, exclamation marks on the whole em.
    const bool centred = character == U'：' || character == U'；' || character == U'·' || character == U'・';
    if (region == Region::Japan && centred) return {4, 1, 1};
    if (region == Region::Japan && (character == U'！' || character == U'？')) return {};
    for (const MarkRow& row : mark_rows)
        if (row.marks.find(character) != row.marks.npos)
            return region == Region::HongKong || region == Region::Taiwan ? row.traditional : row.body;
    return {};
}

/// Han, kana and full-width marks: what is Han wherever it stands.
inline bool is_wide(char32_t character)
{
    return character >= 0x2e80;
}

/// Marks that are Han beside Han and Latin beside Latin; the quotation marks “ ” ‘ ’ have rules of their own.
inline bool is_shared(char32_t character)
{
    return std::u32string_view(U"–—⸺…⋯·‧‼⁇⁈⁉").find(character) != std::u32string_view::npos;
}

/// What no line begins and ends with, level by level, each with what it adds to the one before (clreq-cjk 2).
/// Typed from the sheet, too. A dash alone joins (CONN) and begins no line at any level; dashes and ellipses
/// of two are `strict`'s.
struct Prohibition {
    std::u32string_view start, end;
};
inline constexpr Prohibition basic_prohibition{U"。．，、：；！？‼⁇⁈⁉」』”’）》〉】〗〕］｝～–·‧・",
                                               U"「『“‘（《〈【〖〔［｛"};
inline constexpr Prohibition gb_prohibition{U"", U"/／"};
inline constexpr Prohibition strict_prohibition{U"⸺—…⋯", U""};

} // namespace stonehand::test
