#include "sheets/slug_line.hpp"

#include <utility>

#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

constexpr Length lead = 1_pt, gap = 5_pt;

/// A stretch of a word in one font.
struct Stretch {
    FontPick pick;
    std::uint32_t begin = 0, end = 0;
};

std::vector<Stretch> stretches_of(const std::string& word, Length size, const FontLibrary& fonts)
{
    std::vector<Stretch> stretches;
    for (std::uint32_t at = 0; at < word.size();) {
        const CodePoint point = code_point(word, at);
        const FontPick pick = fonts.pick(0, point.value, {"en"}, "Latn", size);
        if (pick.found && !stretches.empty() && stretches.back().end == at &&
            stretches.back().pick.font == pick.font)
            stretches.back().end = point.next;
        else if (pick.found)
            stretches.push_back({pick, at, point.next});
        at = point.next;
    }
    return stretches;
}

std::vector<GlyphRun> runs_of(const std::string& word, Length size, const FontLibrary& fonts)
{
    std::vector<GlyphRun> runs;
    for (const Stretch& stretch : stretches_of(word, size, fonts)) {
        GlyphRun run;
        run.font = stretch.pick.font;
        run.size = size.times(stretch.pick.size_adjust);
        run.language = {"en"};
        run.text = word.substr(stretch.begin, stretch.end - stretch.begin);
        run.glyphs = fonts.font(run.font).shape(run.text, 0, static_cast<std::uint32_t>(run.text.size()),
                                                run.size, run.direction, run.language, "Latn", {});
        runs.push_back(std::move(run));
    }
    return runs;
}

} // namespace

std::vector<Mark> set_slug(const std::vector<SlugWord>& words, const Rect& box, const FontLibrary& fonts,
                           Length size)
{
    std::vector<Mark> marks;
    if (fonts.stacks().empty()) return marks;
    Point pen{box.at.x, box.at.y + size};
    for (const auto& [word, paint] : words) {
        std::vector<GlyphRun> runs = runs_of(word, size, fonts);
        Length width;
        for (const GlyphRun& run : runs) width += run.advance();
        if (pen.x > box.at.x && pen.x + width > box.right()) pen = {box.at.x, pen.y + size + lead};
        if (pen.x + width > box.right() || pen.y > box.foot()) continue;
        for (GlyphRun& run : runs) {
            const Length advance = run.advance();
            marks.push_back(
                {GlyphsMark{pen, std::make_shared<const GlyphRun>(std::move(run)), paint}, {}, {}});
            pen.x += advance;
        }
        pen.x += gap;
    }
    return marks;
}

} // namespace stonehand
