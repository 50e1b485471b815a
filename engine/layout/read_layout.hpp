#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Reads the layout of this name from the first of `folders` that has it, with what it extends, and checks it
/// as strictly as an edition: unknown elements, properties, values, and names of styles, colours, roles,
/// masters, terms and paths that are not there. `asked_at` is told where no folder has it. Nothing comes back
/// where that is so, or where the layout lacks what no page can be made without.
std::optional<Layout> read_layout(std::string_view name, const std::vector<std::filesystem::path>& folders,
                                  Span asked_at, Sources& sources, Report& report);

} // namespace stonehand
