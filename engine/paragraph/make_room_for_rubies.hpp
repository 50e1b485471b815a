#pragma once

#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// Gives each ruby of a paragraph its form, and the characters of its base the room that their reading takes:
/// on both sides of each where letters above are wider than it, on the right where bopomofo stands beside it
/// (clreq-cjk 7).
void make_room_for_rubies(Paragraph& paragraph);

} // namespace stonehand
