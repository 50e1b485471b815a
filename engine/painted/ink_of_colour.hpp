#pragma once

#include <optional>

#include "ink/plates.hpp"
#include "painted/colour_space.hpp"

namespace stonehand
{

/// The plates that the components of a space stand for, in their order; nothing where no press tells without
/// a conversion of colours: RGB, Lab, gray by a profile.
struct SpacePlates {
    InkSource source = InkSource::Process;
    std::vector<std::string> plates;
    bool is_light = false; ///< the component is white where it is 1
};
std::optional<SpacePlates> plates_of(const ColourSpace& space);

/// A colour as inks. White of RGB or gray is no ink.
std::optional<InkColour> ink_of(const PaintedColour& colour);

} // namespace stonehand
