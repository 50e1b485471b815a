#pragma once

#include "base/limits.hpp"
#include "base/report.hpp"
#include "base/span.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// Tells where a document has more pages than the limit, or its pictures more bytes of pixels;
/// too many pages at the edition, for no line of it is to blame.
void check_size(const Document& document, Span edition, const Limits& limits, Report& report);

} // namespace stonehand
