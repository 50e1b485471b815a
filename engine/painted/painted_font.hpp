#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/outline.hpp"
#include "painted/cid_metrics.hpp"
#include "painted/code_spaces.hpp"
#include "painted/simple_encoding.hpp"
#include "preflight/cmap.hpp"
#include "preflight/font_program.hpp"

namespace stonehand
{

/// A font as the walk through pages needs it: what its codes show, and how far they advance.
class PaintedFont
{
  public:
    explicit PaintedFont(const PdfObject& font);

    bool is_type_3() const { return is_type_3_; }
    bool is_vertical() const { return is_vertical_; }
    const PdfObject& object() const { return font_; }

    /// A code of a string, and of how many bytes it is.
    struct Code {
        std::uint32_t code = 0;
        std::size_t length = 1;

        /// Whether Tw, the space of words, is added behind it (ISO 32000-1, 9.3.3).
        bool is_word_space() const { return length == 1 && code == ' '; }
    };
    /// The first of these bytes, which are not none.
    Code first_code(std::string_view bytes) const;

    /// How far a sign advances, in em: to the right, or of a vertical font downwards, below 0.
    double advance(std::uint32_t code) const;
    /// Its width, and the box of a line around it, in em.
    PlaneBox line_box(std::uint32_t code) const;
    /// Of a vertical font: its origin seen from that of a line from left to right, in em.
    PlanePoint vertical_origin(std::uint32_t code) const;

    struct Shape {
        Outline outline; ///< in em
        PlaneBox box;
    };
    /// What a sign looks like; null where the font has no program, or the program no such glyph.
    const Shape* shape(std::uint32_t code) const;

    /// Of a Type 3 font: the content that draws a sign, and how its plane lies in the em.
    PdfObject description(std::uint32_t code) const;
    const PlaneMatrix& matrix() const { return matrix_; }

  private:
    void read_cmap_of(const PdfObject& encoding);
    void read_program();
    void read_line();
    void read_widths();
    double width(std::uint32_t code) const;
    std::uint32_t cid_of(std::uint32_t code) const;
    std::optional<std::uint32_t> glyph_of(std::uint32_t code) const;
    std::optional<std::uint32_t> glyph_of_cid(std::uint32_t cid) const;

    PdfObject font_, own_; ///< of a composite font its descendant is its own
    bool is_type_3_, is_composite_, is_vertical_ = false;
    PlaneMatrix matrix_;
    double descent_ = 0, ascent_ = 0;
    std::array<double, 256> widths_{}; ///< of a simple font, by code, in em
    std::unique_ptr<FontProgram> program_;
    SimpleEncoding encoding_;
    CidMetrics metrics_;
    CodeSpaces spaces_;
    Cmap cmap_;
    std::string glyphs_of_cids_; ///< CIDToGIDMap
    mutable std::unordered_map<std::uint32_t, std::optional<Shape>> shapes_;
};

} // namespace stonehand
