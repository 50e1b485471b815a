#pragma once

#include "layout/imposition.hpp"

namespace stonehand
{

/// The paper for what takes so much room without its bleed: the sheet that was asked for, the way round that
/// leaves the wider margin on its narrower side; or, where none was, as large as `room` at each edge makes
/// it.
Size paper_for(const Size& trim, const Imposition& imposition, Length room);

/// Whether a sheet has room for so much, either way round; what is larger by no more than the tolerance still
/// goes.
bool has_room(const Size& sheet, const Size& needed, Length tolerance = {});

} // namespace stonehand
