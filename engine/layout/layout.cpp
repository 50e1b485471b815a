#include "layout/layout.hpp"

#include <algorithm>

namespace stonehand
{

const Master* Layout::master(std::string_view wanted) const
{
    const auto found = std::ranges::find(masters, wanted, &Master::name);
    return found == masters.end() ? nullptr : &*found;
}

const StyleRule* Layout::named_style(std::string_view wanted) const
{
    const StyleRule* best = nullptr;
    for (const StyleRule& rule : styles)
        if (rule.name == wanted && (!best || rule.language.empty())) best = &rule;
    return best;
}

std::optional<ColourId> Layout::colour(std::string_view wanted) const
{
    const auto found = std::ranges::find(palette, wanted, &PaletteColour::name);
    if (found == palette.end()) return std::nullopt;
    return static_cast<ColourId>(found - palette.begin());
}

std::optional<std::size_t> Layout::font_role(std::string_view wanted) const
{
    const auto found = std::ranges::find(fonts, wanted, &FontStack::role);
    if (found == fonts.end()) return std::nullopt;
    return static_cast<std::size_t>(found - fonts.begin());
}

} // namespace stonehand
