#include "pages/set_text.hpp"

#include <algorithm>

#include "lines/line_limits.hpp"
#include "pages/set_columns.hpp"
#include "pages/text_key.hpp"
#include "paragraph/shape_paragraph.hpp"
#include "unicode/level_runs.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

// No line of a marker is ever full: a figure or a dash stands in it.
constexpr Length marker_measure = 1000_pt;

struct Setter {
    const Story& story;
    const Setting& setting;

    std::shared_ptr<SetText> set(const TextBlock& block, const TextRoom& room) const;
    std::vector<Line> set_marker(const TextBlock& block, Report& report) const;
    std::optional<SetInitial> place_initial(const Paragraph& paragraph, Length& room) const;
    Length cap_height(const Paragraph& paragraph) const;
    Length head_of_readings(const SetText& set) const;
};

/// The start is on the left, or on the right where the text runs from there.
Measures measures_of(const ComputedStyle& style, Length width, Direction direction,
                     const std::optional<SetInitial>& initial, Length initial_room, Length marker_room)
{
    const bool leftwards = direction == Direction::RightToLeft;
    const Measure rest{leftwards ? style.end_indent : style.start_indent,
                       width - style.start_indent - style.end_indent};
    const auto shortened = [&](Length by) {
        return Measure{leftwards ? rest.indent : rest.indent + by, rest.width - by};
    };
    if (initial) {
        Measures measures(static_cast<std::size_t>(std::max(style.initial_lines, 1)),
                          shortened(initial_room));
        measures.push_back(rest);
        return measures;
    }
    if (marker_room > style.start_indent) return {shortened(marker_room - style.start_indent), rest};
    return {rest};
}

/// The same with less room for the first lines.
Measures beside(const Beside& beside, const Measures& measures)
{
    if (beside.lines == 0) return measures;
    Measures narrowed;
    for (std::size_t line = 0; line < std::max<std::size_t>(beside.lines, measures.size() - 1); ++line) {
        Measure measure = measure_of(measures, line);
        if (line < beside.lines) {
            measure.width -= beside.width;
            if (beside.on_left) measure.indent += beside.width;
        }
        narrowed.push_back(measure);
    }
    narrowed.push_back(measures.back());
    return narrowed;
}

/// What stands before the first line goes with it.
void move_head(SetText& set, Length right)
{
    if (set.initial) set.initial->at += right;
    for (Line& line : set.marker) line.indent += right;
}

/// How far from the column's edge the text beside a marker begins: at its own indent where the marker fits
/// there.
Length room_of(const std::vector<Line>& marker, const ComputedStyle& style)
{
    if (marker.empty()) return {};
    const Length width = marker.front().width;
    return width < style.start_indent ? Length{} : width + style.label_separation;
}

bool is_overfull(const std::vector<Line>& lines)
{
    return std::any_of(lines.begin(), lines.end(),
                       [](const Line& line) { return line.width > line.measure + overfull_slack; });
}

std::shared_ptr<SetText> Setter::set(const TextBlock& block, const TextRoom& room) const
{
    auto set = std::make_shared<SetText>();
    set->text = block.text;
    set->marker = set_marker(block, set->report);
    // Set at the end of a measure without end: to the column's own.
    if (paragraph_direction(block.language) == Direction::RightToLeft)
        for (Line& line : set->marker) line.indent += room.width - marker_measure;
    const Paragraph paragraph = shape_paragraph(block, story.styles, setting.fonts, setting.hyphenators,
                                                setting.costs, set->report, setting.words);
    Length initial_room;
    set->initial = place_initial(paragraph, initial_room);
    const ComputedStyle& style = story.style(block.style);
    const Measures measures =
        beside(room.beside, measures_of(style, room.width, paragraph.direction, set->initial, initial_room,
                                        room_of(set->marker, style)));
    if (room.beside.lines > 0 && room.beside.on_left) move_head(*set, room.beside.width);
    set->lines = break_lines(paragraph, measures, setting.costs, setting.fonts, room.looseness, set->report);
    if (room.looseness == 0 && room.beside.lines == 0)
        set->others = other_lines(paragraph, measures, setting.costs, set->lines.size());
    set->overfull = is_overfull(set->lines);
    set->cap_height = std::max(cap_height(paragraph), head_of_readings(*set));
    return set;
}

/// The marker as a line of its own, from the column's left edge.
std::vector<Line> Setter::set_marker(const TextBlock& block, Report& report) const
{
    if (block.marker.empty()) return {};
    TextBlock marker;
    marker.text = block.marker;
    marker.language = block.language;
    marker.style = block.marker_style;
    marker.span = block.span;
    TextRun run;
    run.end = static_cast<std::uint32_t>(marker.text.size());
    run.style = block.marker_style;
    run.language = block.language;
    run.meaning = block.marker_meaning;
    marker.runs = {run};
    marker.map.pieces = {{0, block.span, false}};
    const Paragraph paragraph = shape_paragraph(marker, story.styles, setting.fonts, setting.hyphenators,
                                                setting.costs, report, setting.words);
    return break_lines(paragraph, {{Length{}, marker_measure}}, setting.costs, setting.fonts, 0, report);
}

/// Puts the initial's ink, not its side bearing, on the column's edge; `room` is what it takes from the
/// lines.
std::optional<SetInitial> Setter::place_initial(const Paragraph& paragraph, Length& room) const
{
    if (!paragraph.initial || paragraph.initial->run.glyphs.empty()) return std::nullopt;
    const Initial& initial = *paragraph.initial;
    const Font& font = setting.fonts.font(initial.run.font);
    const std::vector<Glyph>& glyphs = initial.run.glyphs;
    const Length left = initial.run.size.times(font.ink(glyphs.front().id).left);
    const Length pen_of_last = initial.run.advance() - Length::units(glyphs.back().advance);
    const Length right = pen_of_last + initial.run.size.times(font.ink(glyphs.back().id).right);
    room = right - left + paragraph.style.initial_gap;
    SetInitial placed;
    placed.run = std::make_shared<const GlyphRun>(initial.run);
    placed.at = paragraph.style.start_indent - left;
    placed.below = paragraph.style.line_height * std::max(initial.lines - 1, 0);
    placed.span = initial.span;
    return placed;
}

Length Setter::cap_height(const Paragraph& paragraph) const
{
    if (paragraph.runs.empty()) return {};
    const ShapedRun& first = paragraph.runs.front();
    if (paragraph.style.is_vertical()) return first.size / 2; // from the middle of the line
    return first.size.times(setting.fonts.font(first.font).metrics().cap_height);
}

/// How high the readings of the first line stand: white above it ends there.
Length Setter::head_of_readings(const SetText& set) const
{
    Length head;
    if (set.lines.empty()) return head;
    for (const PlacedRun& run : set.lines.front().runs)
        if (run.baseline_shift > Length{})
            head = std::max(head,
                            run.baseline_shift +
                                run.run->size.times(setting.fonts.font(run.run->font).metrics().cap_height));
    return head;
}

} // namespace

TextSetter make_text_setter(const Story& story, const Setting& setting)
{
    auto styles = std::make_shared<const std::vector<TextKey>>(digest_styles(story.styles));
    TextSetter setter;
    setter.text = [&story, &setting, styles](const TextBlock& block,
                                             const TextRoom& room) -> std::shared_ptr<const SetText> {
        if (!setting.cache) return Setter{story, setting}.set(block, room);
        const TextKey key = text_key(block, room, *styles);
        if (auto known = setting.cache->find(key, block.text)) return known;
        std::shared_ptr<const SetText> set = Setter{story, setting}.set(block, room);
        setting.cache->keep(key, set);
        return set;
    };
    setter.columns = [&story, &setting](const ColumnText& column) {
        return set_columns(column, story.styles, setting.fonts);
    };
    return setter;
}

} // namespace stonehand
