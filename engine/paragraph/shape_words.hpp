#pragma once

#include <vector>

#include "font/font_library.hpp"
#include "paragraph/paragraph.hpp"
#include "paragraph/word_cache.hpp"

namespace stonehand
{

/// The glyphs of a run whose font, size, script and features are set, as HarfBuzz gives them: in visual
/// order, clusters as bytes of `text`. Latin, Greek and Cyrillic are shaped a word with its spaces at a time
/// (which gave the same glyphs as whole paragraphs on every face that was measured), other scripts as a
/// whole.
std::vector<Glyph> shape_words(std::string_view text, const ShapedRun& run, const Font& font,
                               WordCache& cache);

} // namespace stonehand
