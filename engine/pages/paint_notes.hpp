#pragma once

#include "pages/paint_pieces.hpp"
#include "pages/sequence_pages.hpp"

namespace stonehand
{

/// Sets the notes that a page's slabs call at its foot: the last baseline on the frame's last, a rule above
/// the first.
void paint_notes(const PageSlot& slot, Frame frame, const Story& story, Painter& painter);

} // namespace stonehand
