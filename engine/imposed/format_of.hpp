#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "imposed/page_view.hpp"
#include "imposed/refusal.hpp"
#include "sheets/lay_sheets.hpp"

namespace stonehand
{

/// What all pages have alike; sizes that differ by no more are the same. Programs write A4 as 595 × 842 pt.
constexpr Length size_tolerance = Length::points(0.5);

/// The size and the bleed that pages share, or why they cannot share sheets. A size near one that has a name
/// is that one. The bleed is what was said, else the widest of all pages.
std::variant<PageFormat, Refusal> format_of(const std::vector<PageView>& pages, std::optional<Length> said);

} // namespace stonehand
