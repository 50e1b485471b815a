#pragma once

#include <string_view>

#include "print/judge_print.hpp"
#include "apart/run_apart.hpp"

namespace stonehand
{

/// Judges a PDF for print in a process of its own, as `judge_apart` does by standards.
PrintJudgement judge_print_apart(std::string_view bytes, const PrintLimits& limits,
                                 const ApartLimits& apart = {});

} // namespace stonehand
