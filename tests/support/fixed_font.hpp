#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lines/choose_breaks.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand::test
{

/// The em of a font in which every glyph is half an em wide: line breaking without a font file, where the
/// right answer can be counted on fingers.
constexpr Length fixed_em = Length::points(10);
constexpr Length fixed_glyph = fixed_em / 2;

/// The width of so many glyphs.
constexpr Length glyphs(std::int64_t count)
{
    return fixed_glyph * count;
}

/// A measure of so many glyphs, for all lines.
inline Measures measure(std::int64_t count)
{
    return {{Length(), glyphs(count)}};
}

/// The items of a text in that font. Spaces are a glyph wide, 75–100–140 %; `~` is no glyph, but a place
/// where a hyphen may be put (a glyph wide); `/` likewise forces the line's end.
inline std::vector<Item> fixed_items(std::string_view text)
{
    std::vector<Item> items;
    Boxed box;
    const auto close = [&] {
        if (box.characters > 0) items.emplace_back(box);
        box = {};
    };
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ') {
            close();
            items.emplace_back(Penalty{.at = at + 1});
            items.emplace_back(
                Glue{at, at + 1, fixed_glyph, fixed_glyph.times(0.4), fixed_glyph.times(0.25)});
        } else if (text[at] == '~' || text[at] == '/') {
            close();
            const bool hyphen = text[at] == '~';
            items.emplace_back(Penalty{.at = at + 1,
                                       .kind = hyphen ? Penalty::Kind::Hyphen : Penalty::Kind::Forced,
                                       .width = hyphen ? fixed_glyph : Length()});
        } else {
            if (box.characters == 0) box.begin = at;
            box.end = at + 1;
            box.width += fixed_glyph;
            ++box.characters;
        }
    }
    close();
    items.emplace_back(Penalty{.at = static_cast<std::uint32_t>(text.size()), .kind = Penalty::Kind::Forced});
    return items;
}

inline BreakRules fixed_rules(LineEdge edge = LineEdge::Justified)
{
    BreakRules rules;
    rules.edge = edge;
    rules.runt = fixed_em;
    rules.em = fixed_em;
    return rules;
}

/// The lines as text, each ended by `|`; a hyphen that a break adds is shown.
inline std::string shown(std::string_view text, const std::vector<Item>& items,
                         const std::vector<ChosenLine>& lines)
{
    std::string result;
    std::uint32_t begin = 0;
    for (const ChosenLine& line : lines) {
        const auto& penalty = std::get<Penalty>(items[line.last]);
        for (std::uint32_t at = begin; at < penalty.at; ++at)
            if (text[at] != '~' && text[at] != '/') result += text[at];
        while (!result.empty() && result.back() == ' ') result.pop_back();
        if (penalty.kind == Penalty::Kind::Hyphen) result += '-';
        result += '|';
        begin = penalty.at;
    }
    return result;
}

inline std::string broken(std::string_view text, const Measures& measures, const BreakRules& rules,
                          int looseness = 0)
{
    const auto items = fixed_items(text);
    return shown(text, items, choose_breaks(items, measures, rules, default_break_costs(), looseness));
}

} // namespace stonehand::test
