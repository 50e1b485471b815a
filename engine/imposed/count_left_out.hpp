#pragma once

#include <vector>

#include "imposed/left_out.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// Counts what a PDF has that sheets are not given: what its pages are laid under and led from.
LeftOut count_left_out(const PdfObject& catalog, const std::vector<PdfObject>& pages);

} // namespace stonehand
