#pragma once

#include <string>

#include "story/story.hpp"

namespace stonehand
{

/// The parts, blocks, boxes and outline of a story as text, an item a line: what golden files hold.
std::string dump(const Story& story, const Layout& layout);
/// The structure tree, an element a line, indented by depth.
std::string dump(const Structure& structure);

} // namespace stonehand
