#pragma once

#include <cstdint>
#include <string>

#include "painted/painted_fonts.hpp"
#include "preflight/pdf_file.hpp"
#include "print/print_finding.hpp"

namespace stonehand
{

/// Judges how much ink lies on a page (R0025, R0026). Answers why not all of it could be counted; else
/// nothing.
Message judge_ink(const PdfFile& file, std::size_t index, PaintedFonts& fonts, PrintFindings& findings);

} // namespace stonehand
