#pragma once

#include "command/environment.hpp"
#include "command/options.hpp"
#include "telling/tell_text.hpp"

namespace stonehand
{

/// How a run tells its events to people: a bar and colours are for terminals, plain lines for logs.
TextTelling how_to_tell(const Environment& environment, const Options& options);

} // namespace stonehand
