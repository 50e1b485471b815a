#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sheets/inks_used.hpp"

namespace stonehand
{

/// What printers' marks are painted with.
struct MarkInks {
    Paint registration;                                ///< every plate at once
    std::vector<std::pair<std::string, Paint>> plates; ///< each plate by its name, at its full tint
    std::vector<Paint> patches;                        ///< of the colour bar, in order
};

/// Adds the colours of printers' marks to a palette: registration colour, each process ink alone, and two of
/// them over one another. Spots are there already.
MarkInks add_mark_inks(Palette& palette, const InksUsed& plates);

} // namespace stonehand
