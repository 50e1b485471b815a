#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// The bases of a text with the readings behind them, in order. All are `Above`: what script a reading is in
/// is known when it is shaped.
std::vector<Ruby> find_rubies(const std::vector<TextRun>& runs);

/// The text as breaks and marks are to see it: each reading as so many `reading_byte`s, so that what stands
/// behind it is judged by its base.
std::string without_readings(std::string_view text, const std::vector<TextRun>& runs);

} // namespace stonehand
