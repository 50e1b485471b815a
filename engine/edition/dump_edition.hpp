#pragma once

#include <string>

#include "edition/edition.hpp"

namespace stonehand
{

/// An edition as stable text, a value a line, for goldens: what was read, in which language, how it nests.
/// Places are left out.
std::string dump(const Edition& edition);

/// Inline content on one line: `plain {em stressed} text{note: at the foot}`.
std::string dump(const Copy& copy);

} // namespace stonehand
