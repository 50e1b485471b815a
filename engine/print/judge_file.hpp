#pragma once

#include "preflight/pdf_file.hpp"
#include "print/print_finding.hpp"

namespace stonehand
{

/// What can be said without playing any page: boxes, how many pages, blending, layers, the output intent
/// (R0002 to R0004, R0006, R0030, R0034, R0035).
void judge_file(const PdfFile& file, PrintFindings& findings);

} // namespace stonehand
