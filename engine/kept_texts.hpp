#pragma once

#include "pages/paragraph_cache.hpp"
#include "paragraph/word_cache.hpp"
#include "proof/shape_order.hpp"

namespace stonehand
{

/// Texts that were set, words that were shaped and the numbers of what a proof is painted with, kept within a
/// job, or from job to job for as long as fonts, layout and hyphenation stay the same.
struct KeptTexts {
    ParagraphCache paragraphs;
    WordCache words;
    ShapeOrder shapes;
};

} // namespace stonehand
