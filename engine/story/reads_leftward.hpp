#pragma once

#include "base/language.hpp"

namespace stonehand
{

/// Whether a language is read from right to left, by its script.
bool reads_leftward(const Language& language);

} // namespace stonehand
