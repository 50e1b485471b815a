#pragma once

#include "font/glyph_run.hpp"
#include "pdf/font_objects.hpp"

namespace stonehand
{

/// The white that the glyphs of a run carry besides their widths, in hundred-thousandths of a point: what a
/// justified line or spaced capitals add to every letter. Written once as character spacing (ISO
/// 32000-1, 9.3.2) it saves a number for every glyph. Zero where fewer than half of the glyphs would need
/// that number, and for text that does not run from left to right.
std::int64_t letter_fit(const GlyphRun& run, const PdfFont& font);

} // namespace stonehand
