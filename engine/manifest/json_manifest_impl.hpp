#pragma once

// Private to manifest/: JSON's types.

#include <nlohmann/json.hpp>

#include "manifest/input.hpp"

namespace stonehand
{

/// The version of the form that manifests are written in.
constexpr int manifest_form = 1;

nlohmann::ordered_json to_json(const Input& input);

/// Throws JSON's exceptions where it is no input.
Input input_of(const nlohmann::ordered_json& json);

} // namespace stonehand
