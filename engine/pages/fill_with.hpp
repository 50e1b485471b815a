#pragma once

#include "layout/layout.hpp"
#include "layout/page_costs.hpp"
#include "pages/page.hpp"
#include "pages/text_setter.hpp"

namespace stonehand
{

/// `fill_pages` with any way of setting text: the seam where tests hand in lines of their own.
Document fill_with(const TextSetter& setter, const Story& story, const Layout& layout, const PageCosts& costs,
                   unsigned jobs, Report& report, Counting counting = Counting::Off);

} // namespace stonehand
