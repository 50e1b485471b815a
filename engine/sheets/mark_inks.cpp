#include "sheets/mark_inks.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

class Inking
{
  public:
    explicit Inking(Palette& palette) : palette_(palette) {}

    Paint add(const std::string& name, const Cmyk& inks, const std::string& spot = {})
    {
        PaletteColour colour;
        colour.name = name;
        colour.screen = {0, 0, 0};
        colour.inks = inks;
        colour.spot = spot;
        palette_.push_back(std::move(colour));
        return {static_cast<ColourId>(palette_.size() - 1)};
    }

    Paint find(const std::string& spot) const
    {
        const auto found = std::find_if(palette_.begin(), palette_.end(),
                                        [&](const PaletteColour& colour) { return colour.spot == spot; });
        return {static_cast<ColourId>(found - palette_.begin())};
    }

  private:
    Palette& palette_;
};

} // namespace

MarkInks add_mark_inks(Palette& palette, const InksUsed& plates)
{
    Inking inking(palette);
    MarkInks inks;
    inks.registration = inking.add("registration", {1, 1, 1, 1}, every_plate);
    const auto add = [&](bool wanted, const char* name, const Cmyk& ink) {
        if (wanted) inks.plates.emplace_back(name, inking.add(name, ink));
    };
    add(plates.cyan, "Cyan", {1, 0, 0, 0});
    add(plates.magenta, "Magenta", {0, 1, 0, 0});
    add(plates.yellow, "Yellow", {0, 0, 1, 0});
    add(plates.black, "Black", {0, 0, 0, 1});
    for (const PaletteColour& spot : plates.spots)
        inks.plates.emplace_back(spot.spot, inking.find(spot.spot));

    for (const auto& [name, paint] : inks.plates) inks.patches.push_back(paint);
    if (plates.magenta && plates.yellow) inks.patches.push_back(inking.add("Red", {0, 1, 1, 0}));
    if (plates.cyan && plates.yellow) inks.patches.push_back(inking.add("Green", {1, 0, 1, 0}));
    if (plates.cyan && plates.magenta) inks.patches.push_back(inking.add("Blue", {1, 1, 0, 0}));
    // Steps of every ink tell more of the press than its solids: a quarter, a half, three quarters.
    for (const auto& [name, paint] : inks.plates)
        for (const double tint : {.75, .5, .25}) inks.patches.push_back({paint.colour, tint});
    return inks;
}

} // namespace stonehand
