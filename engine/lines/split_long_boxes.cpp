#include "lines/split_long_boxes.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

bool is_long(const Item& item, Length width)
{
    const auto* box = std::get_if<Boxed>(&item);
    return box && box->width > width;
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
        if (begin > box.begin) items.emplace_back(Penalty{begin, Penalty::Kind::Emergency, {}, {}, {}, 0});
        items.emplace_back(Boxed{begin, end, ShortLength::at_most(advance), box.characters > 0 ? 1u : 0u});
    }
}

// One box for each cluster; what a cluster's bytes share with the box decides where the box ends.
void split(const Boxed& box, const Paragraph& paragraph, std::vector<Item>& items)
{
    auto run = std::partition_point(paragraph.runs.begin(), paragraph.runs.end(),
                                    [&](const ShapedRun& candidate) { return candidate.end <= box.begin; });
    for (; run != paragraph.runs.end() && run->begin < box.end; ++run) split(box, *run, items);
}

} // namespace

std::optional<std::vector<Item>> split_long_boxes(const Paragraph& paragraph, Length width)
{
    const auto& items = paragraph.items;
    if (std::none_of(items.begin(), items.end(), [&](const Item& item) { return is_long(item, width); }))
        return std::nullopt;
    std::vector<Item> result;
    for (const Item& item : items) {
        if (is_long(item, width))
            split(std::get<Boxed>(item), paragraph, result);
        else
            result.push_back(item);
    }
    return result;
}

} // namespace stonehand
