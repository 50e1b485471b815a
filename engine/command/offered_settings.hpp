#pragma once

#include "layout/imposition_settings.hpp"

namespace stonehand
{

/// Whether a setting is an option of `impose`. Those of covers apart are not: only a layout knows what stands
/// on a spine.
bool is_offered(const ImpositionSetting& setting);

} // namespace stonehand
