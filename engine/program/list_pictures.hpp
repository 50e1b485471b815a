#pragma once

#include <filesystem>
#include <vector>

#include "base/sources.hpp"
#include "edition/edition.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// The picture files that an edition names: logo, portraits, figures.
std::vector<std::filesystem::path> list_pictures(const Edition& edition, const Sources& sources);
/// The picture files that a layout names.
std::vector<std::filesystem::path> list_pictures(const Layout& layout);

} // namespace stonehand
