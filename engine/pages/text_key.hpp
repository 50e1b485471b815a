#pragma once

#include <vector>

#include "pages/paragraph_cache.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// The digest of every computed style of a story, by StyleId: made once, so that a key costs no more than the
/// characters of its text.
std::vector<TextKey> digest_styles(const std::vector<ComputedStyle>& styles);

/// The key of a block set in a column of this width.
TextKey text_key(const TextBlock& block, Length width, int looseness, const std::vector<TextKey>& styles);

} // namespace stonehand
