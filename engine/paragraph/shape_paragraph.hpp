#pragma once

#include "base/report.hpp"
#include "font/font_library.hpp"
#include "layout/break_costs.hpp"
#include "paragraph/paragraph.hpp"
#include "paragraph/word_cache.hpp"
#include "unicode/hyphenate.hpp"

namespace stonehand
{

/// Shapes and measures a text block: splits it by style, script, level and font, shapes each run, and lists
/// boxes, glue and penalties. A character that no font has is an error at its place with its code point and
/// the families tried, told once a paragraph; a question mark or a space stands in, `.notdef` never. `styles`
/// are those of the block's story. Pure: same arguments, same paragraph, whatever `words` knows. A job with
/// many paragraphs hands in one cache for all, else each has its own.
Paragraph shape_paragraph(const TextBlock& block, const std::vector<ComputedStyle>& styles,
                          const FontLibrary& fonts, const Hyphenators& hyphenators, const BreakCosts& costs,
                          Report& report, WordCache* words = nullptr);

} // namespace stonehand
