#pragma once

#include <string>

#include "telling/event.hpp"

namespace stonehand
{

/// What was written for an edition that has been begun, and last the commands to type next.
std::string render_begun(const EditionBegun& begun, Tongue tongue);

} // namespace stonehand
