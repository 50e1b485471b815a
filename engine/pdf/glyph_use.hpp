#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/report.hpp"
#include "pages/page.hpp"
#include "pdf/spoken_text.hpp"

namespace stonehand
{

/// Which glyphs of a font a document shows, and the text that each one says.
struct FontUse {
    std::vector<std::string> says; ///< by glyph id of the font; meaningful where `shown`
    std::vector<bool> shown;
    bool horizontal = false, vertical = false;
    bool in_use() const { return horizontal || vertical; }
    std::set<std::uint32_t> glyphs() const;
    /// Whether the ToUnicode made of `says` gives back exactly what this cluster says; else it needs
    /// ActualText.
    bool tells(const GlyphRun& run, const Cluster& cluster) const;
};

/// The fonts of a document by FontId, and for each page and mark whether ToUnicode alone tells its text.
struct GlyphUse {
    std::vector<FontUse> fonts;
    std::vector<std::vector<bool>> told;
};

/// Goes through all glyphs of a document once. A glyph that says different things at different places is
/// mapped to what it says most often; the other places need ActualText. Glyph 0 is an error: `.notdef` is
/// never drawn.
GlyphUse collect_glyphs(const Document& document, std::size_t font_count, Report& report);

} // namespace stonehand
