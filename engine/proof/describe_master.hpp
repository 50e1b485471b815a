#pragma once

#include <string>

#include "layout/layout.hpp"

namespace stonehand
{

/// What a master says of its pages, as JSON in 1/1000 pt: of a recto and of a verso
///
///     {"name":"text","lines":[first,step,count],"down":false,
///      "sides":[{"frame":[x,y,width,height],"columns":[[x,y,width,height],…]},…]}
///
/// `lines` are the baselines of the grid from the head of the trim; `down`: its lines run down the page, and
/// their axes are told from the right edge of the frame. There are columns only where there are several.
std::string describe_master(const Master& master);

} // namespace stonehand
