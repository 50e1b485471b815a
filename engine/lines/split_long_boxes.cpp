#include "lines/split_long_boxes.hpp"

#include "paragraph/run_at.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

// Between marks as the paragraph knows it, elsewhere bare.
Penalty emergency_break(std::uint32_t at, const std::vector<Penalty>& remedies = {})
{
    const auto remedy = std::partition_point(remedies.begin(), remedies.end(),
                                             [&](const Penalty& before) { return before.at < at; });
    if (remedy != remedies.end() && remedy->at == at) return *remedy;
    Penalty penalty;
    penalty.at = at;
    penalty.kind = Penalty::Kind::Emergency;
    return penalty;
}

bool is_long(const Item& item, Length width)
{
    const auto* box = std::get_if<Boxed>(&item);
    return box && box->width > width;
}

// What stands between two breaks: Han marks that no line may begin with are boxes of their own.
struct Stretch {
    std::size_t first = 0, last = 0; // items, the last not included
    Length width;
};

// The stretches that are wider than `width`, in order.
std::vector<Stretch> long_stretches(const std::vector<Item>& items, Length width)
{
    std::vector<Stretch> result;
    Stretch stretch;
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (const auto* box = std::get_if<Boxed>(&items[index])) stretch.width += box->width;
        // What stands before the first box goes with the break.
        const auto* glue = std::get_if<Glue>(&items[index]);
        if (glue && stretch.width > Length()) stretch.width += glue->width - glue->shrink;
        const auto* end = std::get_if<Penalty>(&items[index]);
        if (!end) continue;
        stretch.last = index;
        // What stands over the edges takes no room.
        if (stretch.width + end->width - end->end_trim - end->end_give > width) result.push_back(stretch);
        stretch = {index + 1, index + 1, -end->start_trim};
    }
    return result;
}

// The part of a run that stands in the box.
void split(const Boxed& box, const ShapedRun& run, std::vector<Item>& items)
{
    auto glyph = std::partition_point(run.glyphs.begin(), run.glyphs.end(),
                                      [&](const Glyph& candidate) { return candidate.cluster < box.begin; });
    while (glyph != run.glyphs.end()) {
        const std::uint32_t begin = glyph->cluster;
        Length advance;
        for (; glyph != run.glyphs.end() && glyph->cluster == begin; ++glyph)
            advance += Length::units(glyph->advance);
        const std::uint32_t end = glyph != run.glyphs.end() ? glyph->cluster : run.end;
        if (end > box.end) break;
        if (begin > box.begin) items.emplace_back(emergency_break(begin));
        items.emplace_back(Boxed{begin, end, ShortLength::at_most(advance), box.characters > 0 ? 1u : 0u});
    }
}

// One box for each cluster; what a cluster's bytes share with the box decides where the box ends.
void split(const Boxed& box, const Paragraph& paragraph, std::vector<Item>& items)
{
    auto run = run_at(paragraph, box.begin);
    for (; run != paragraph.runs.end() && run->begin < box.end; ++run)
        if (!is_reading(paragraph, *run)) split(box, *run, items);
}

} // namespace

std::optional<std::vector<Item>> split_long_boxes(const Paragraph& paragraph, Length width)
{
    const auto& items = paragraph.items;
    const std::vector<Stretch> stretches = long_stretches(items, width);
    if (stretches.empty()) return std::nullopt;
    std::vector<Item> result;
    auto stretch = stretches.begin();
    for (std::size_t index = 0; index < items.size(); ++index) {
        while (stretch != stretches.end() && stretch->last <= index) ++stretch;
        const bool inside = stretch != stretches.end() && stretch->first < index;
        const auto* gap = std::get_if<Glue>(&items[index]);
        if (inside && gap && gap->discardable)
            result.emplace_back(emergency_break(gap->end, paragraph.remedies));
        if (is_long(items[index], width))
            split(std::get<Boxed>(items[index]), paragraph, result);
        else
            result.push_back(items[index]);
    }
    return result;
}

} // namespace stonehand
