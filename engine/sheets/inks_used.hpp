#pragma once

#include <string>
#include <vector>

#include "colour/inks.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// What a document is printed with: the process inks that any of its marks takes, in the order in which they
/// are named (cyan, magenta, yellow, black), then its spots in the order of the palette.
struct InksUsed {
    bool cyan = false, magenta = false, yellow = false, black = false;
    std::vector<PaletteColour> spots; ///< each as its first colour of the palette
};

/// The plates of a document. Pictures take the process inks that their colours can come to.
InksUsed inks_used(const Document& document, SpotInks spots);

/// Their names, in order, as separations are called: “Cyan”, “UKNCC Cinnabar”.
std::vector<std::string> ink_names(const InksUsed& plates);

} // namespace stonehand
