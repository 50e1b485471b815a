#pragma once

#include <optional>
#include <vector>

#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// The paragraph's items with emergency breaks where nothing else can be done: between the clusters of every
/// box wider than `width`, and between marks that must not be parted but are wider together (clreq-cjk 2,
/// remedy). Nothing where there is no such place.
std::optional<std::vector<Item>> split_long_boxes(const Paragraph& paragraph, Length width);

} // namespace stonehand
