#pragma once

#include <filesystem>
#include <vector>

#include "layout/faults.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Reads the boxes that a master, or an `if` in it, holds. `folder` is where their pictures lie.
std::vector<Box> read_boxes(const Element& parent, const std::filesystem::path& folder, Faults& faults);

} // namespace stonehand
