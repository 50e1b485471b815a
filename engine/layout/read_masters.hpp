#pragma once

#include <filesystem>

#include "layout/faults.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Reads the `masters` of a layout, where those of the same name are replaced, and checks that each is a page
/// that can be: sizes from 3 to 14 400 pt, the frame within the trim (reliability B51 to B53).
void read_masters(const Element& element, Layout& layout, const std::filesystem::path& folder,
                  Faults& faults);

} // namespace stonehand
