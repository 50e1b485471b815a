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

// One box for each cluster; what a cluster's bytes share with the box decides where the box ends.
void split(const Boxed& box, const Paragraph& paragraph, std::vector<Item>& items)
{
    for (const ShapedRun& run : paragraph.runs) {
        if (run.end <= box.begin || run.begin >= box.end) continue;
        for (std::size_t glyph = 0; glyph < run.glyphs.size();) {
            const std::uint32_t begin = run.glyphs[glyph].cluster;
            Length advance;
            for (; glyph < run.glyphs.size() && run.glyphs[glyph].cluster == begin; ++glyph)
                advance += Length::units(run.glyphs[glyph].advance);
            const std::uint32_t end = glyph < run.glyphs.size() ? run.glyphs[glyph].cluster : run.end;
            if (begin < box.begin || end > box.end) continue;
            if (begin > box.begin)
                items.emplace_back(Penalty{begin, Penalty::Kind::Emergency, {}, {}, {}, 0});
            items.emplace_back(Boxed{begin, end, advance, box.characters > 0 ? 1u : 0u});
        }
    }
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
