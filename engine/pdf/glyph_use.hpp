#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.hpp"
#include "pages/page.hpp"
#include "pdf/glyph_table.hpp"
#include "pdf/spoken_text.hpp"

namespace stonehand
{

/// Who tells what glyphs say: the font's ToUnicode, the second one of the same font, or ActualText.
enum class Voice { Main, Second, ActualText };

/// Which glyphs of a font a document shows, and the text that each one says.
struct FontUse {
    GlyphTable<std::string> says; ///< meaningful where `shown`
    /// What some glyphs say elsewhere: a space that is U+00A0, a hyphen that is U+00AD. A second Type0 font
    /// over the same glyphs says so in a ToUnicode of its own, which readers take better than ActualText:
    /// poppler's structure text knows no ActualText of sequences.
    std::map<std::uint32_t, std::string> says_elsewhere;
    GlyphTable<char> shown; ///< 1 where it is
    bool horizontal = false, vertical = false;
    bool in_use() const { return horizontal || vertical; }
    std::set<std::uint32_t> glyphs() const;
    /// How what a cluster says is told best. `text` is its spoken text.
    Voice voice(const GlyphRun& run, const Cluster& cluster, std::string_view text) const;
};

/// The fonts of a document by FontId, and for each page and mark whether the main ToUnicode tells all of its
/// text.
struct GlyphUse {
    std::vector<FontUse> fonts;
    std::vector<std::vector<bool>> told; ///< by `Voice::Main`
};

/// Goes through all glyphs of a document once. A glyph that says different things at different places is
/// mapped to what it says most often; the other places need ActualText. Glyph 0 is an error: `.notdef` is
/// never drawn.
GlyphUse collect_glyphs(const Document& document, std::size_t font_count, Report& report);

} // namespace stonehand
