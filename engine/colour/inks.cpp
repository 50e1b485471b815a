#include "colour/inks.hpp"

namespace stonehand
{

bool is_black_alone(const Cmyk& inks)
{
    return inks == Cmyk{0, 0, 0, 1};
}

bool is_paper(const Inks& inks)
{
    return inks.spot.empty() ? inks.process == Cmyk{} : inks.tint == 0;
}

bool is_spot(const PaletteColour& colour, SpotInks spots)
{
    return !colour.spot.empty() && (spots == SpotInks::Kept || colour.spot == every_plate);
}

Inks inks_of(const Paint& paint, const Palette& palette, SpotInks spots)
{
    const auto index = static_cast<std::size_t>(paint.colour);
    if (index >= palette.size()) return {};
    const PaletteColour& colour = palette[index];
    Inks inks;
    if (is_spot(colour, spots)) {
        inks = {colour.inks, colour.spot, paint.tint, paint.overprint};
    } else {
        const auto& [cyan, magenta, yellow, black] = colour.inks;
        const double tint = paint.tint;
        inks.process = {cyan * tint, magenta * tint, yellow * tint, black * tint};
        // Gray over colour would be a colour of its own.
        inks.overprint = paint.overprint && (tint == 1 || !is_black_alone(colour.inks));
    }
    if (is_paper(inks)) inks.overprint = false;
    return inks;
}

} // namespace stonehand
