#pragma once

#include <cstdint>
#include <vector>

#include "font/font_library.hpp"
#include "pdf/glyph_use.hpp"
#include "pdf/object_file.hpp"
#include "pdf/write_pdf.hpp"

namespace stonehand
{

/// A font as content streams use it.
struct PdfFont {
    std::vector<std::uint16_t> codes; ///< two-byte code by glyph id of the font
    std::vector<std::int32_t> widths; ///< as the PDF states them, in 1/100 000 em, by glyph id of the font
    std::string resources;            ///< `/F0 7 0 R/G0 9 0 R`: its Type0 fonts
};

/// The name of a Type0 font in the resources: `F3`, `V3` where text runs top to bottom; `G3` and `W3` are the
/// same with the second voice.
std::string font_name(FontId font, Direction direction, Voice voice);

/// Subsets and embeds every font in use as Type0 with Identity-H, and Identity-V where text runs top to
/// bottom (ISO 32000-1, 9.7). By FontId; the entries of fonts not in use are empty.
std::vector<PdfFont> write_fonts(ObjectFile& file, const GlyphUse& use, const FontLibrary& fonts,
                                 const PdfSettings& settings, Report& report);

} // namespace stonehand
