#pragma once

#include <vector>

#include "base/report.hpp"
#include "paragraph/itemise.hpp"
#include "paragraph/paragraph.hpp"
#include "paragraph/word_cache.hpp"

namespace stonehand
{

/// Shapes each stretch with the features of its style. A glyph that the font does not have is told once for
/// each character (`missing-glyph`), and a question mark or a space stands in.
std::vector<ShapedRun> shape_runs(const PreparedText& text, const std::vector<Stretch>& stretches,
                                  const std::vector<ComputedStyle>& styles, const FontLibrary& fonts,
                                  WordCache& words, Report& report);

/// Shapes text again with the font, features and spacing of a run: its `size`, `level` and the rest must be
/// set. The text is the whole there is; clusters are bytes of it, glyphs in logical order.
std::vector<Glyph> shape_again(std::string_view text, const ShapedRun& like, const Font& font);

} // namespace stonehand
