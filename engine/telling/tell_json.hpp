#pragma once

#include <iosfwd>

#include "telling/event.hpp"

namespace stonehand
{

/// Whether it is told that work begins (`edition-started`, `stage`), or only what came of it.
enum class Progress { Shown, Hidden };

/// Tells every event as one line of JSON, by the names of docs/events.md.
Tell tell_json(std::ostream& out, Tongue tongue, Progress progress = Progress::Shown);

} // namespace stonehand
