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

/// What stands for each byte of a reading in `without_readings`: to UAX #14 a control of class CM, which LB9
/// counts to the character before it.
constexpr char reading_byte = '\x01';

/// The text as breaks and marks are to see it: each reading as so many controls, so that what stands behind
/// it is judged by its base.
std::string without_readings(std::string_view text, const std::vector<TextRun>& runs);

} // namespace stonehand
