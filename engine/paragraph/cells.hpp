#pragma once

#include <vector>

#include "font/font_library.hpp"
#include "paragraph/break_points.hpp"
#include "paragraph/han_marks.hpp"
#include "paragraph/paragraph.hpp"
#include "paragraph/protrusion.hpp"

namespace stonehand
{

/// The smallest stretch of text that items are made of: a shaped cluster, or a part of a ligature that a
/// break may part.
struct Cell {
    enum class Kind : std::uint8_t {
        Text,       ///< of a script whose words hold together
        Han,        ///< an ideograph, or a mark that is set as one
        Space,      ///< U+0020
        FixedSpace, ///< U+00A0: white, but no place for a break
        WideSpace   ///< U+3000
    };
    std::uint32_t begin = 0, end = 0;
    std::uint32_t run = 0; ///< index into Paragraph::runs
    ShortLength advance;
    char32_t character = 0; ///< its first
    HanClass han_class = HanClass::Other;
    Kind kind = Kind::Text;
    bool fits = false;     ///< letter-fit may act upon it
    Blanks blanks;         ///< of a Han mark
    Protrusion protrusion; ///< of any other character
};

/// Whether text of this script is set in a Han face: ideographs, kana, bopomofo, and the marks among them.
bool is_han_script(std::string_view script);

/// Whether letter-fit may act upon a run: its script's letters stand apart, so that a little white is not
/// seen.
bool can_fit_letters(const ShapedRun& run);

/// The cells of a paragraph whose runs are shaped, from the byte `begin` on, in logical order; readings of
/// ruby have none.
std::vector<Cell> cells_of(const Paragraph& paragraph, std::uint32_t begin,
                           const std::vector<BreakPoint>& breaks, const FontLibrary& fonts);

} // namespace stonehand
