#pragma once

#include <string>

#include "base/report.hpp"
#include "preflight/judge_pdf.hpp"

namespace stonehand
{

/// Each rule that a file of ours breaks is an error, told with its first place. Of a file that was not judged
/// nothing is told.
void tell_broken_standards(const Judgement& judgement, const std::string& file, Report& report);

} // namespace stonehand
