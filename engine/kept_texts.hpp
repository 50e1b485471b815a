#pragma once

#include "pages/paragraph_cache.hpp"
#include "paragraph/word_cache.hpp"

namespace stonehand
{

/// Texts that were set and words that were shaped, kept within a job, or from job to job for as long as
/// fonts, layout and hyphenation stay the same.
struct KeptTexts {
    ParagraphCache paragraphs;
    WordCache words;
};

} // namespace stonehand
