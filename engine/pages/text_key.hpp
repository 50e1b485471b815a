#pragma once

#include <vector>

#include "pages/text_setter.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// The digest of every computed style of a story, by StyleId: made once, so that a key costs no more than the
/// characters of its text.
std::vector<TextKey> digest_styles(const std::vector<ComputedStyle>& styles);

/// The key of a block set in this room.
TextKey text_key(const TextBlock& block, const TextRoom& room, const std::vector<TextKey>& styles);

} // namespace stonehand
