#pragma once

#include <vector>

#include "font/font_library.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// The glyphs of the bytes [begin, end) of a run, in logical order: copied, and where a cut is unsafe
/// (HarfBuzz says so, or it parts a ligature) the part up to the next safe place is shaped again. Appends to
/// `glyphs`.
void slice_run(const Paragraph& paragraph, const ShapedRun& run, std::uint32_t begin, std::uint32_t end,
               const FontLibrary& fonts, std::vector<Glyph>& glyphs);

} // namespace stonehand
