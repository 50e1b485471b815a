#pragma once

#include <optional>

#include "paragraph/cells.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// White that a justified line may put between two cells of a script that sets no space between words, so
/// that its lines are even: between any two clusters of Thai, Lao, Khmer and Burmese, and behind a Tibetan
/// tsheg. It breaks nothing and takes no room of its own.
std::optional<Glue> cluster_gap_between(const Cell& before, const Cell& after, const Paragraph& paragraph);

} // namespace stonehand
