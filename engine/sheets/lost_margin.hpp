#pragma once

#include <cstddef>
#include <optional>

#include "layout/imposition.hpp"
#include "pages/page.hpp"
#include "sheets/plan_sheets.hpp"

namespace stonehand
{

/// A page that creep moves further to its spine than its inner margin is wide.
struct LostMargin {
    std::size_t page = 0;
    Length creep, margin;
};

/// The page of a planned book that loses most; nothing where every page keeps what stands on it. Colour that
/// runs to the spine or over it does not count.
std::optional<LostMargin> lost_margin(const Document& document, const SheetPlan& plan,
                                      const Imposition& imposition);

} // namespace stonehand
