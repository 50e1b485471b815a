#pragma once

// Private to cache/: JSON's types.

#include <nlohmann/json.hpp>

#include "cache/kept_build.hpp"

namespace stonehand
{

nlohmann::ordered_json to_json(const KeptBuild& build);

/// Throws JSON's exceptions where it is no build.
KeptBuild build_of(const nlohmann::ordered_json& json);

} // namespace stonehand
