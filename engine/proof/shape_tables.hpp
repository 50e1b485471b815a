#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "colour/paint.hpp"
#include "font/font_library.hpp"
#include "image/drawing.hpp"
#include "pages/page.hpp"
#include "proof/proof_pages.hpp"
#include "proof/shape_order.hpp"

namespace stonehand
{

/// Numbers what pages are painted with, in the order in which it is first asked for. Filled once; pages then
/// look up in it from any thread.
class ShapeTables
{
  public:
    /// What stands in `known` is numbered first; its fonts are those of `fonts`.
    ShapeTables(const Palette& palette, const FontLibrary& fonts, const ShapeOrder& known = {});

    /// Takes in all that these marks are painted with.
    void add(const std::vector<Mark>& marks);

    std::size_t colour(const Paint& paint) const { return colour(screen_value(paint, palette_)); }
    std::size_t colour(const DrawnPaint& paint) const { return colour(screen_value(paint, palette_)); }
    /// The number of a glyph's outline; -1 for one that shows nothing.
    std::int64_t glyph(FontId font, std::uint32_t glyph) const;
    std::size_t picture(const Picture& picture) const { return pictures_.at(picture.path); }

    /// The shapes themselves, written as the script reads them, with `jobs` threads.
    ProofShapes shapes(unsigned jobs) const;
    /// In which order they are numbered now.
    const ShapeOrder& order() const { return order_; }

  private:
    void add(const GlyphsMark& mark);
    void add(const PathMark& mark);
    void add(const WaveMark& mark) { add_colour(screen_value(mark.paint, palette_)); }
    void add(const PictureMark& mark);
    void add(const AnchorMark&) {}
    void add(const LinkMark&) {}
    void add_colour(const Rgb& colour);
    std::size_t colour(const Rgb& value) const { return colours_.at(value); }

    void add_glyph(const FontGlyph& glyph);

    struct ShownInProof {
        const Picture* picture = nullptr;
        Size largest; ///< that it is shown in
    };

    const Palette& palette_;
    const FontLibrary& fonts_;
    std::map<Rgb, std::size_t> colours_;
    ShapeOrder order_;
    std::vector<std::vector<std::int64_t>>
        glyphs_;                                  ///< by font and glyph: its number, or one of the two below
    std::map<std::string, std::size_t> pictures_; ///< by path: among pictures, or among drawings
    std::vector<ShownInProof> picture_list_, drawing_list_;
};

} // namespace stonehand
