#pragma once

#include <vector>

#include "base/sources.hpp"
#include "edition/edition.hpp"
#include "image/drawings.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// The picture files that an edition names: logo, portraits, figures.
std::vector<NamedPicture> list_pictures(const Edition& edition, const Sources& sources);
/// The picture files that a layout names.
std::vector<NamedPicture> list_pictures(const Layout& layout);

} // namespace stonehand
