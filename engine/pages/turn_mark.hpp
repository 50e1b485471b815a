#pragma once

#include "pages/page.hpp"

namespace stonehand
{

/// Puts a mark that was placed along and across vertical lines on its page: x becomes the way down, y the way
/// from the right edge of their frame to the left.
///
///     x ─►                    ◄─ y   │
///     ┌───────────┐       ┌───────┐  ▼ x
///     │ line 0    │ y     │ … 1 0 │
///     │ line 1    │ │     │       │
///     │ …         │ ▼     │       │
///     └───────────┘       └───────┘
///
/// Runs that are not set top to bottom are turned with it; pictures stay upright in their boxes.
void turn_mark(Mark& mark, Length right_edge);

} // namespace stonehand
