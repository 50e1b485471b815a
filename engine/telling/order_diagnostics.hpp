#pragma once

#include <vector>

#include "base/report.hpp"

namespace stonehand
{

/// The diagnostics by file in the order of reading, then by position, those without a place last; what was
/// told twice of the same places in the same words stands once, with the advice of the first.
std::vector<Diagnostic> order_diagnostics(const Report& report);

} // namespace stonehand
