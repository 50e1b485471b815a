#pragma once

#include <optional>
#include <vector>

#include "pages/place_slabs.hpp"

namespace stonehand
{

/// A float at the place it has on a page.
struct PlacedFloat {
    std::uint32_t index = 0; ///< into Strip::floats
    bool at_head = false;
    bool at_edge = false; ///< its picture runs over the head or the foot of the page
    /// Its first; at the foot, but for one at the edge, upwards from the line that the text above notes could
    /// end on.
    Length baseline;
    Length picture; ///< the head of its page-wide picture, in the same way
};

/// The floats of one page, and what is left to the text between them.
struct FloatAreas {
    Length first; ///< the first baseline of the text
    Length last;  ///< the last of the page, below notes: higher than the frame's where a picture bleeds there
    Length foot;  ///< what the floats at the foot take from its last
    std::vector<PlacedFloat> floats;
};

/// Places the floats [begin, end) of a strip. Those before `called_before` were called on an earlier page: of
/// those that go to the nearer edge, they stand at the head, the others at the foot. A picture that bleeds
/// over the edge does so where it is the outermost; elsewhere it is as wide as the page.
FloatAreas place_floats(const Strip& strip, std::uint32_t begin, std::uint32_t end,
                        std::uint32_t called_before, const Frame& frame);

/// The box of a float's page-wide picture on its page.
Rect box_of(const PagePicture& picture, const PlacedFloat& placed);

} // namespace stonehand
