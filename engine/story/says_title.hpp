#pragma once

#include "edition/edition.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// Whether the first page of a part says one of the titles that stand before these blocks: by where its texts
/// came from, since a style may have added to them.
bool says_title(const StoryPart& part, const std::vector<Copy>& titles,
                const std::vector<ContentBlock>& blocks);

} // namespace stonehand
