#pragma once

#include <vector>

#include "engine.hpp"
#include "pdf/write_pdf.hpp"

namespace stonehand
{

/// Plays a document for the press: its pages each on a sheet, or laid on sheets to be folded and bound.
/// `settings` are those of a screen PDF; what a press asks for takes their place. What is told of the sheets
/// goes into `file`, its first; a booklet has its folding dummy beside it. No file comes of a book that
/// cannot be bound.
std::vector<OutputFile> play_press(Document document, const OutputSettings& output, const Library& library,
                                   PdfSettings settings, OutputFile file, Asked asked, Report& report);

} // namespace stonehand
