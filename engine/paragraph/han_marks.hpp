#pragma once

#include "base/language.hpp"
#include "base/length.hpp"
#include "font/font_library.hpp"
#include "paragraph/paragraph.hpp"
#include "unicode/han_class.hpp"

namespace stonehand
{

/// The parts of a full-width mark that carry no ink and may go.
struct Blanks {
    ShortLength left, right;
};

/// The blank halves or quarters of a mark of class `mark`, as its ink tells (clreq-cjk 1): a half where the
/// ink leaves one free, a quarter on both sides where it stands in the middle. A mark that is not one em wide
/// has none. In a vertical line left is above and right below, and only pauses, stops and brackets have any.
Blanks blanks_of(const Font& font, const Glyph& glyph, Length size, HanClass mark, const Language& language,
                 Stance stance);

/// Whether a language is set as on the Mainland: of Han typography, and not Traditional.
bool is_simplified(const Language& language);

/// Whether marks of this class are half an em wide in Simplified text, where the face lets them (clreq-cjk
/// 1).
bool is_half_wide(HanClass mark);

/// Whether a glyph one em wide has its ink in the middle half, so that a quarter on both sides may go.
bool stands_in_middle_half(const Font& font, const Glyph& glyph);

/// Whether neighbouring marks of this language are set closer (clreq-cjk 3: off for Taiwan).
bool compresses_marks(const Language& language);

/// Whether a mark at a line's end shall give up its blank half: in Simplified text (GB/T 15834, 5.1.10). In
/// Traditional it may, where the line would not hold it (clreq-cjk 5, R1).
bool trims_line_end(const Language& language);

/// When in the order of justification a mark gives up its blank (clreq-cjk 5, R3 to R7).
ShrinkOrder shrink_order_of(HanClass mark, char32_t character);

} // namespace stonehand
