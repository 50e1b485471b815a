#pragma once

#include <vector>

#include "layout/faults.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// What may stand in a place: blocks one below the other, or text and what stands in a line.
enum class Room { Blocks, Inlines };

/// Reads what an element holds. What cannot stand there is told and left out: the grammar cannot know where
/// an `if` stands.
std::vector<Template> read_templates(const Element& parent, Room room, Faults& faults);

/// The condition of an `if` or `unless`, without what it holds; also of those around boxes.
IfTemplate read_condition(const Element& element, Faults& faults);

} // namespace stonehand
