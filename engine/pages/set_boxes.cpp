#include "pages/set_boxes.hpp"

#include <algorithm>

#include "pages/gather_runs.hpp"
#include "pages/page_words.hpp"
#include "pages/place_slabs.hpp"
#include "pages/stack_blocks.hpp"

namespace stonehand
{

namespace
{

std::size_t alternatives_of(const std::vector<Block>& blocks)
{
    std::size_t most = 1;
    for (const Block& block : blocks)
        if (const auto* fit = std::get_if<FitBlock>(&block.form))
            most = std::max(most, fit->alternatives.size());
    return most;
}

/// The height of the line that the last baseline must stay above, from the first baseline; nothing without
/// limit.
std::optional<Length> limit_of(const PlacedText& text, const BoxPlace& place, const Master& master)
{
    if (!text.above_line || !place.line || place.last_line) return std::nullopt;
    return master.grid.times(*text.above_line - *place.line);
}

Length foot_of(const SetBox& set)
{
    return set.baselines.empty() ? Length{} : set.baselines.back() + set.strip.slabs.back().depth;
}

void stack_text(SetBox& set, const PlacedText& text, const Master& master, const Story& story,
                TextSets& texts, Report& report)
{
    const std::optional<Length> limit = limit_of(text, set.box->place, master);
    const std::size_t alternatives = alternatives_of(text.blocks);
    Frame frame;
    frame.grid = master.grid;
    frame.keeping = Column::Keeping::Free;
    for (std::size_t first = 0; first < alternatives; ++first) {
        Column column;
        column.width = column.span_width = column.foot_width = text.width;
        column.grid = master.grid;
        column.keeping = Column::Keeping::Free;
        column.first_alternative = first;
        Stack stack(column, story.styles, texts);
        stack.add(text.blocks);
        set.strip = stack.finish();
        set.baselines = place_slabs(set.strip, 0, set.strip.slabs.size(), frame);
        if (!limit || foot_of(set) < *limit) break;
        if (first + 1 == alternatives)
            report.add("box-overfull", set.box->span, say("the text of this box runs lower than it may"))
                .hint(say("shorten the text, or give the layout an alternative with smaller type"));
    }
    if (!set.box->place.last_line) return;
    const Length foot = foot_of(set);
    for (Length& baseline : set.baselines) baseline -= foot;
}

} // namespace

SetBox set_box(const PlacedBox& box, const Master& master, const Story& story, TextSets& texts,
               Report& report)
{
    SetBox set;
    set.box = &box;
    if (const auto* text = std::get_if<PlacedText>(&box.form)) {
        set.has_page_words = has_page_words(text->blocks);
        stack_text(set, *text, master, story, texts, report);
        tell_texts(set.strip, report);
    }
    if (const auto* column = std::get_if<ColumnText>(&box.form)) {
        set.columns = &texts.at(*column);
        report.append(set.columns->report);
    }
    return set;
}

std::vector<SetBox> set_boxes(const std::vector<PlacedBox>& boxes, const Master& master, const Story& story,
                              TextSets& texts, Report& report)
{
    std::vector<SetBox> sets;
    sets.reserve(boxes.size());
    for (const PlacedBox& box : boxes) sets.push_back(set_box(box, master, story, texts, report));
    return sets;
}

} // namespace stonehand
