#pragma once

#include <vector>

#include "pages/place_slabs.hpp"

namespace stonehand
{

/// A float at the place it has on a page.
struct PlacedFloat {
    std::uint32_t index = 0; ///< into Strip::floats
    bool at_head = false;
    Length baseline; ///< its first; at the foot: upwards from the line that the text above notes could end on
};

/// The floats of one page, and what is left to the text between them.
struct FloatAreas {
    Length first; ///< the first baseline of the text
    Length foot;  ///< what the floats at the foot take from its last
    std::vector<PlacedFloat> floats;
};

/// Places the floats [begin, end) of a strip. Those before `called_before` were called on an earlier page: of
/// those that go to the nearer edge, they stand at the head, the others at the foot.
FloatAreas place_floats(const Strip& strip, std::uint32_t begin, std::uint32_t end,
                        std::uint32_t called_before, const Frame& frame);

} // namespace stonehand
