#pragma once

#include <string>

#include "telling/event.hpp"

namespace stonehand
{

/// What changed in an edition, for people: a line for each file, page and difference of those told in full.
std::string render_compared(const EditionCompared& compared, Tongue tongue);

} // namespace stonehand
