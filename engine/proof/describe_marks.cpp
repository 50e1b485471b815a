#include "proof/describe_marks.hpp"

#include <algorithm>

#include "proof/path_text.hpp"
#include "proof/proof_units.hpp"

namespace stonehand
{

namespace
{

/// How the line of a run lies on its page.
enum class Lie { Level, Turned, Column };

Lie lie_of(const GlyphsMark& mark)
{
    if (mark.run->direction == Direction::TopToBottom) return Lie::Column;
    return mark.turned ? Lie::Turned : Lie::Level;
}

/// Glyphs that show something, and where: along the line from its beginning, and above it.
struct PlacedGlyphs {
    std::vector<std::int64_t> glyphs, along, rises;
};

PlacedGlyphs place_glyphs(const GlyphRun& run, const ShapeTables& tables)
{
    PlacedGlyphs placed;
    Length pen;
    for (const Glyph& glyph : run.glyphs) {
        if (const std::int64_t number = tables.glyph(run.font, glyph.id); number >= 0) {
            placed.glyphs.push_back(number);
            placed.along.push_back(proof_units(pen + Length::units(glyph.inline_offset)));
            placed.rises.push_back(proof_units(Length::units(glyph.block_offset)));
        }
        pen += Length::units(glyph.advance);
    }
    return placed;
}

void write_numbers(const std::vector<std::int64_t>& numbers, JsonText& json)
{
    json.begin_array();
    for (const std::int64_t number : numbers) json.number(number);
    json.end_array();
}

/// Half waves, to both sides by turns; a cubic curve reaches three quarters of the way to its control points.
std::string wave_text(const WaveMark& mark)
{
    const std::int64_t x = proof_units(mark.at.x), y = proof_units(mark.at.y),
                       width = proof_units(mark.width);
    const std::int64_t halves =
        std::max<std::int64_t>(width / std::max<std::int64_t>(proof_units(mark.wave) / 2, 1), 1);
    const std::int64_t reach = proof_units(mark.height) / 2 * 4 / 3;
    const auto place = [&](std::int64_t along, std::int64_t above) {
        return mark.turned ? PathText::Place{x + above, y + along} : PathText::Place{x + along, y - above};
    };
    PathText text;
    text.move({x, y});
    for (std::int64_t half = 0; half < halves; ++half) {
        const std::int64_t from = width * half / halves, to = width * (half + 1) / halves;
        const std::int64_t bend = half % 2 == 0 ? reach : -reach;
        text.curve(place(from + (to - from) / 3, bend), place(to - (to - from) / 3, bend), place(to, 0));
    }
    return text.take();
}

class MarkWriter
{
  public:
    MarkWriter(const ShapeTables& tables, JsonText& json) : tables_(tables), json_(json) {}

    void operator()(const GlyphsMark& mark)
    {
        const GlyphRun& run = *mark.run;
        PlacedGlyphs placed = place_glyphs(run, tables_);
        if (placed.glyphs.empty()) return;
        for (std::size_t i = placed.along.size(); --i > 0;) placed.along[i] -= placed.along[i - 1];
        json_.begin_array().text("t").number(colour(mark.paint)).number(proof_units(run.size));
        json_.number(proof_units(mark.at.x)).number(proof_units(mark.at.y));
        json_.number(static_cast<std::int64_t>(lie_of(mark)));
        write_numbers(placed.glyphs, json_);
        write_numbers(placed.along, json_);
        write_rises(placed.rises);
        json_.end_array();
    }

    void operator()(const PathMark& mark)
    {
        json_.begin_array().text("r");
        json_.number(mark.fill ? colour(*mark.fill) : -1).number(mark.stroke ? colour(*mark.stroke) : -1);
        json_.number(proof_units(mark.thickness));
        write_box(mark.box);
        json_.number(proof_units(mark.radius)).end_array();
    }

    void operator()(const WaveMark& mark)
    {
        json_.begin_array().text("w").number(colour(mark.paint)).number(proof_units(mark.thickness));
        json_.text(wave_text(mark)).end_array();
    }

    void operator()(const PictureMark& mark)
    {
        json_.begin_array().text(mark.picture.drawing ? "d" : "p");
        json_.number(static_cast<std::int64_t>(tables_.picture(mark.picture)));
        write_box(mark.box);
        json_.end_array();
    }

    void operator()(const AnchorMark&) {}
    void operator()(const LinkMark&) {}

  private:
    std::int64_t colour(const Paint& paint) const { return static_cast<std::int64_t>(tables_.colour(paint)); }

    void write_rises(const std::vector<std::int64_t>& rises)
    {
        const auto differs = [&](std::int64_t rise) { return rise != rises.front(); };
        const bool same = std::none_of(rises.begin(), rises.end(), differs);
        if (!same)
            write_numbers(rises, json_);
        else if (rises.front() != 0)
            write_numbers({rises.front()}, json_);
    }

    void write_box(const Rect& rect)
    {
        const ProofBox box = proof_box(rect);
        json_.number(box.x).number(box.y).number(box.width).number(box.height);
    }

    const ShapeTables& tables_;
    JsonText& json_;
};

} // namespace

void describe_marks(const std::vector<Mark>& marks, const ShapeTables& tables, JsonText& json)
{
    MarkWriter writer(tables, json);
    json.begin_array();
    for (const Mark& mark : marks) std::visit(writer, mark.form);
    json.end_array();
}

} // namespace stonehand
