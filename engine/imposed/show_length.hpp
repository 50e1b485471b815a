#pragma once

#include <string>

#include "base/geometry.hpp"

namespace stonehand
{

/// A length as people read it: millimetres, to a hundredth.
std::string show(Length length);
/// `148 × 210 mm`
std::string show(const Size& size);

} // namespace stonehand
