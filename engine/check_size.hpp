#pragma once

#include "base/limits.hpp"
#include "base/report.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// Tells where a document has more pages than the limit, or its pictures more bytes of pixels.
void check_size(const Document& document, const Limits& limits, Report& report);

} // namespace stonehand
