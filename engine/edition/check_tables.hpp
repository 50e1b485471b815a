#pragma once

#include "base/report.hpp"
#include "edition/landmarks.hpp"

namespace stonehand
{

/// How many columns and rows a cell may span (HTML, 4.9.11), and how many columns a table may have: more fit
/// no page.
constexpr int most_columns = 1000, most_rows = 65'534;

/// That the cells of every table fill its grid: none overlap, no row is longer or shorter than the others,
/// and none spans more than it may.
void check_tables(const Landmarks& landmarks, Report& report);

} // namespace stonehand
