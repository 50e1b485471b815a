#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/outline.hpp"
#include "painted/colour_space.hpp"

namespace stonehand
{

class PaintedFont;

/// An outline that lets through what lies in it, and in those around it.
struct ClipPath {
    Outline outline; ///< in pt on the page
    Winding winding = Winding::NonZero;
    std::shared_ptr<const ClipPath> outer; ///< null: none
};

/// Through what a mark came onto the page. Forms are as the page itself.
enum class MarkOrigin {
    Page,
    Pattern,    ///< a tile
    SoftMask,   ///< it is not seen: it says how much of others is
    Glyph,      ///< of a Type 3 font
    Appearance, ///< of an annotation that is printed
};

/// What marked content says of the marks in it (ISO 32000-1, 14.6 and 14.9.4).
struct MarkedAs {
    bool is_pagination =
        false; ///< an artifact that pages have because they are pages: a folio, a running head
    std::optional<std::string> actual_text; ///< what all its signs together say, in UTF-8
};

/// What the graphics state says of any mark.
struct MarkState {
    MarkOrigin origin = MarkOrigin::Page;
    std::uint32_t object = 0;                  ///< the stream that it stands in, or the page; 0: no object
    PlaneBox clip;                             ///< around all that is let through
    std::shared_ptr<const ClipPath> clip_path; ///< exactly that; null: the MediaBox alone
    double fill_alpha = 1, stroke_alpha = 1;
    std::string blend_mode = "Normal";
    bool has_soft_mask = false;
    bool fill_overprint = false, stroke_overprint = false; ///< op and OP
    int overprint_mode = 0;                                ///< OPM
    std::shared_ptr<const MarkedAs> marked;                ///< null: nothing of that is said
};

/// How a line is drawn (ISO 32000-1, 8.4.3), in pt on the page.
struct LineManner {
    /// Across the line where it is thinnest; 0: as thin as the device can. A curve is taken for its chords.
    double width = 1;
    double user_width = 1; ///< as the content says it; `pen` brings it to the page
    PlaneMatrix pen;
    int cap = 0, join = 0;
    double miter_limit = 10;
    std::vector<double> dashes; ///< of the content's units; empty: a whole line
    double dash_phase = 0;
};

/// A path that is filled, stroked or both.
struct PaintedPath {
    Outline outline; ///< in pt on the page
    Winding winding = Winding::NonZero;
    ColourPtr fill, stroke; ///< null: not so
    LineManner line;        ///< where it is stroked
};

/// A sign of text. Without fill and stroke it is not seen: text to be found.
struct PaintedGlyph {
    PdfObject font;
    std::shared_ptr<PaintedFont> reader;
    std::uint32_t code = 0;           ///< of one byte, of composite fonts of one to four
    double size = 0;                  ///< of the em, across the line, in pt
    std::array<PlanePoint, 4> quad{}; ///< its advance by ascent and descent: as `corners` of it, in pt
    PlaneMatrix from_em;              ///< from the glyph's plane, in em, to the page
    ColourPtr fill, stroke;
    LineManner line;
    bool follows_white = false; ///< signs that are all white stand between the one before and this
};

/// The outline on the page, in pt; none where the program of the font gives none.
Outline outline_of(const PaintedGlyph& glyph);
/// The name of its font without the tag of a subset: “EBGaramond-Regular”.
std::string font_name_of(const PaintedGlyph& glyph);

/// An image, or a stencil that lets a colour through.
struct PaintedImage {
    PdfObject image;         ///< nothing of one that stands in the content
    PlaneMatrix from_square; ///< from the square of side 1 to the page
    std::size_t width = 0, height = 0;
    int bits = 8; ///< of a component
    bool is_stencil = false;
    ColourPtr fill;             ///< of a stencil
    ColourSpacePtr space;       ///< of an image
    bool has_mask = false;      ///< parts of it are let through: SMask, Mask
    std::vector<double> decode; ///< Decode; empty: as the space has it
    std::string inline_data;    ///< of one that stands in the content, as long as it is not compressed
};

struct PaintedShading {
    PdfObject shading;
    ColourSpacePtr space;
    PlaneMatrix from_shading; ///< to the page
};

/// Something that the content of a page paints, at its final place. What it holds may be kept.
struct PaintedMark {
    MarkState state;
    PlaneBox box; ///< around what is seen of it, in pt
    std::variant<PaintedPath, PaintedGlyph, PaintedImage, PaintedShading> what;
};

} // namespace stonehand
