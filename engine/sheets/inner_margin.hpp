#pragma once

#include <optional>

#include "pages/page.hpp"

namespace stonehand
{

/// The least distance from the spine of any page to what stands on it; colour that runs to the spine or over
/// it does not count. Nothing where nothing stands on any page.
std::optional<Length> least_inner_margin(const Document& document);

} // namespace stonehand
