#pragma once

#include <string>

#include "telling/event.hpp"

namespace stonehand
{

/// What was found out about a PDF that is to be printed, for people: each rule that is broken with its
/// places, what stands there and what may, and its remedy; then how many errors and warnings there are.
std::string render_print_judgement(const PrintJudged& judged, Tongue tongue);

} // namespace stonehand
