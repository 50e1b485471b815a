#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace stonehand
{

/// Which colour of the palette.
enum class ColourId : std::uint16_t {};

/// What a mark is painted with; only a player resolves it to a screen colour or to inks.
struct Paint {
    ColourId colour{};
    double tint = 1;        ///< 0 to 1
    bool overprint = false; ///< on press only
    auto operator<=>(const Paint&) const = default;
};

/// A screen colour: sRGB, each 0 to 1.
struct Rgb {
    double red = 0, green = 0, blue = 0;
    auto operator<=>(const Rgb&) const = default;
};

/// Process inks, each 0 to 1.
struct Cmyk {
    double cyan = 0, magenta = 0, yellow = 0, black = 0;
    auto operator<=>(const Cmyk&) const = default;
};

/// A colour of the layout's palette: once for the screen, once for the press.
struct PaletteColour {
    std::string name;
    Rgb screen;
    Cmyk inks;
    std::string spot;                         ///< the spot ink's name; empty: process inks
    std::optional<std::array<double, 3>> lab; ///< CIELAB D50, for matching the spot
    bool overprint = false;
    Span span;
    double tint = 1; ///< how much of it is painted, 0 to 1: the values above are the full ink's
};

/// The colours of a layout, by ColourId.
using Palette = std::vector<PaletteColour>;

/// The screen value of a paint: tints lighten towards white.
Rgb screen_value(const Paint& paint, const Palette& palette);
/// Reads `#b8321c`; nothing for other text.
std::optional<Rgb> read_screen_colour(std::string_view text);

} // namespace stonehand
