#include "stamp_draft.hpp"

#include <utility>

#include "sheets/slug_line.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

constexpr Length size = 9_pt, line = 0.75_pt;
constexpr Length inside = 3_pt;     ///< white between the word and its frame
constexpr Length from_head = 3_mm;  ///< from the trimmed edge to the frame
constexpr Length most_wide = 60_mm; ///< more than the word is in any font
constexpr Meaning is_header{no_element, Artifact::Header};

PaletteColour stamp_colour()
{
    PaletteColour colour;
    colour.name = "draft";
    colour.screen = {0.7, 0, 0};
    colour.inks.black = 1;
    return colour;
}

} // namespace

void stamp_draft(Document& document, const FontLibrary& fonts)
{
    Paint paint;
    paint.colour = static_cast<ColourId>(document.palette.size());
    document.palette.push_back(stamp_colour());
    Paint white = paint;
    white.tint = 0;
    const std::vector<Mark> word = set_slug({{"DRAFT", paint}}, {{}, {most_wide, size * 2}}, fonts, size);
    Length width;
    for (const Mark& mark : word) width += std::get<GlyphsMark>(mark.form).run->advance();
    for (Page& page : document.pages) {
        const Point at{(page.trim.width - width) / 2, from_head + inside};
        const Rect frame{{at.x - inside, from_head}, {width + inside * 2, size + inside * 2}};
        page.marks.push_back({PathMark{frame, white, paint, line, {}}, is_header, {}});
        for (Mark mark : word) {
            auto& glyphs = std::get<GlyphsMark>(mark.form);
            glyphs.at = {glyphs.at.x + at.x, glyphs.at.y + at.y};
            mark.meaning = is_header;
            page.marks.push_back(std::move(mark));
        }
    }
}

} // namespace stonehand
