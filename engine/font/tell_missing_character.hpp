#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/report.hpp"
#include "base/span.hpp"

namespace stonehand
{

/// Tells that no font has a character of a text, wherever it is set, in the same words: what is told of one
/// place in the same words is shown once. `families` were tried.
void tell_missing_character(std::string_view character, char32_t code, Span at,
                            const std::vector<std::string>& families, Report& report);

} // namespace stonehand
