#pragma once

#include "ink/coverage.hpp"
#include "ink/plate_grid.hpp"

namespace stonehand
{

/// How much of each pixel lies inside a path, by its true area: a rule a tenth of a pixel wide covers a tenth
/// of each, and what lies upon itself counts once. Open subpaths are closed (ISO 32000-1, 8.5.3.3). What has
/// no finite place is left out.
Coverage cover_path(const Outline& path, Winding winding, const PlateGrid& grid);

/// What a path lets through of what `outer` lets through.
InkClip clip_to(const Outline& path, Winding winding, const PlateGrid& grid, const InkClip& outer = {});

} // namespace stonehand
