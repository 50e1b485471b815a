#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "base/span.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Where a stretch of a source is painted.
struct PaintedSpan {
    Span span;
    std::size_t page = 0;    ///< its index
    Rect box;                ///< about what it covers
    std::uint32_t reach = 0; ///< the furthest end of it and of all that stand before it in its file
};

/// What the pages of a proof have in common, as the page's script draws it. Each stands once, in the order in
/// which it is first used.
struct ProofShapes {
    std::vector<std::string> colours;  ///< `#b8321c`
    std::vector<std::string> glyphs;   ///< outlines: SVG path data in 1/10 000 em, y downwards
    std::vector<std::string> pictures; ///< files as `data:` addresses
    std::vector<std::string> drawings; ///< JSON: `{"size":[w,h],"paths":[…]}`
};

/// A page as the script draws it.
struct ProofPage {
    Size trim;
    Length bleed;
    std::string label;
    std::size_t master = 0;        ///< index into `ProofPages::masters`; past its end: none is known
    std::string content;           ///< JSON: its marks, and what stands on it in the order of reading
    std::vector<Span> blocks = {}; ///< where each of the latter comes from
};

/// A sheet of an imposed book.
struct ProofSheet {
    std::string name;
    std::string content; ///< JSON: its size, the pages on it, folds and cuts, its marks
};

/// The pages of a document, ready to be shown: the display list as plain data, without a font or a picture
/// that is still to be read.
struct ProofPages {
    std::string title, language;
    Binding binding = Binding::Left;
    ProofShapes shapes;
    std::vector<ProofPage> pages;
    std::vector<std::string> masters; ///< JSON: frame, columns and lines, of a recto and of a verso
    std::vector<ProofSheet> sheets;   ///< none where no book is imposed
    std::vector<PaintedSpan> painted; ///< in the order of the sources
};

} // namespace stonehand
