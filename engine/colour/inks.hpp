#pragma once

#include <string>

#include "colour/paint.hpp"

namespace stonehand
{

/// What a paint lays on the sheet: process inks, or one spot ink.
struct Inks {
    Cmyk process;           ///< of a spot: what stands for its full tint where the ink is not to be had
    std::string spot;       ///< its name; empty: process inks
    double tint = 1;        ///< of the spot, 0 to 1; process inks are tinted already
    bool overprint = false; ///< leaves what lies below on the other plates
    bool operator==(const Inks&) const = default;
};

/// Whether the palette's spot inks are printed as such or as the process inks that stand for them.
enum class SpotInks { Kept, Process };

/// Whether a colour is printed as its spot. Registration colour, which is every plate, always is.
bool is_spot(const PaletteColour& colour, SpotInks spots);

/// The name by which PDF means every plate at once (ISO 32000-1, 8.6.6.4).
constexpr const char* every_plate = "All";

/// The inks of a paint. What lays down no ink is paper: it knocks out whatever the palette says, since
/// overprinted it would be gone (GWG 2022 R0007, R0008). A tint of black ink alone knocks out too.
Inks inks_of(const Paint& paint, const Palette& palette, SpotInks spots);

/// Whether these are black ink alone at its full tint: the black of text and rules.
bool is_black_alone(const Cmyk& inks);
/// Whether these are no ink at all.
bool is_paper(const Inks& inks);

} // namespace stonehand
