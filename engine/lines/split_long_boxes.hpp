#pragma once

#include <optional>
#include <vector>

#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// The paragraph's items with emergency breaks between the clusters of every box wider than `width`; nothing
/// where no box is.
std::optional<std::vector<Item>> split_long_boxes(const Paragraph& paragraph, Length width);

} // namespace stonehand
