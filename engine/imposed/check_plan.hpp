#pragma once

#include <optional>

#include "imposed/refusal.hpp"
#include "sheets/lay_sheets.hpp"

namespace stonehand
{

/// Whether the paper has room for what is planned, and leaves stick out no further than they may; or why not.
std::optional<Refusal> check_plan(const SheetPlan& plan, const PageFormat& format,
                                  const Imposition& imposition);

} // namespace stonehand
