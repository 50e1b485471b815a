#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/font_stack.hpp"
#include "base/language.hpp"
#include "base/outline.hpp"
#include "font/font_subset.hpp"
#include "font/glyph_run.hpp"

namespace stonehand
{

/// Measures of a face as shares of its em.
struct FontMetrics {
    double ascent, descent; ///< above and below the baseline, both positive
    double cap_height, x_height;
    double underline_position, underline_thickness; ///< position: above the baseline, so mostly negative
};

/// A face, opened once and constant: safe to share between threads. Copies are the same face.
class Font
{
  public:
    struct Impl;
    explicit Font(std::unique_ptr<const Impl> impl);
    Font(const Font&);
    Font(Font&&) noexcept;
    ~Font();

    const std::string& family() const; ///< the name it was asked by
    const std::string& style() const;  ///< “Italic”
    const std::filesystem::path& path() const;
    unsigned face_index() const;
    const FontMetrics& metrics() const;
    unsigned units_per_em() const;
    /// The size that an optical cut was drawn for, in points; 0 where the face names none.
    double design_size() const;
    /// The largest size that it is meant for, in points; 0 where the face names none.
    double largest_size() const;
    /// Whether text with this character can be set in this face: it has a glyph, or HarfBuzz makes one do (a
    /// thin space out of the space, U+2011 out of U+2010).
    bool has(char32_t character) const;
    /// Advance widths in font units, of glyph ids of this font.
    int glyph_advance(std::uint32_t glyph) const;
    /// The ink of a glyph, in shares of the em: left, bottom, right, top, from the origin.
    struct Ink {
        double left, bottom, right, top;
    };
    Ink ink(std::uint32_t glyph) const;
    /// The outline of a glyph in em, y upwards from the baseline; nothing for one that shows nothing.
    Outline outline(std::uint32_t glyph) const;

    /// Shapes `text[begin, end)`; the rest of the text is context only. Clusters are byte offsets in `text`.
    /// Pure, and the same for a range wherever HarfBuzz says it is safe to cut. The glyphs are in visual
    /// order, as HarfBuzz gives them: right to left, the last cluster of the text comes first. Characters
    /// that show nothing (joiners, U+00AD) have no glyph; a character that the font lacks has glyph 0.
    std::vector<Glyph> shape(std::string_view text, std::uint32_t begin, std::uint32_t end, Length size,
                             Direction direction, const Language& language, std::string_view script,
                             const std::vector<Feature>& features) const;

    /// The face cut down to these glyphs (old ids). The same glyphs give the same bytes.
    FontSubset subset(const std::set<std::uint32_t>& glyphs) const;

    const Impl& impl() const { return *impl_; }

  private:
    std::shared_ptr<const Impl> impl_;
};

} // namespace stonehand
