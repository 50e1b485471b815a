#pragma once

#include <iosfwd>

#include "telling/event.hpp"

namespace stonehand
{

/// Tells every event as one line of JSON, by the names of docs/events.md.
Tell tell_json(std::ostream& out, Tongue tongue);

} // namespace stonehand
