#pragma once

#include <string>
#include <vector>

namespace stonehand
{

/// Channels, and the bits of the first and of the others.
struct JpxChannels {
    unsigned count, first, others;
};
struct JpxColour {
    unsigned method, approximation, space;
};

/// The boxes of a JPEG 2000 image, without its data.
std::string jpx_boxes(JpxChannels channels, const std::vector<JpxColour>& colours);

} // namespace stonehand
