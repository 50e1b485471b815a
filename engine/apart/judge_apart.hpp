#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "preflight/judge_pdf.hpp"
#include "apart/run_apart.hpp"

namespace stonehand
{

/// Judges a PDF that others made in a process of its own, with limits on its memory and time: what a hostile
/// file does there harms nobody. Where the process ends early, `Judgement::unreadable` says how.
Judgement judge_apart(std::string_view bytes, const std::vector<Standard>& standards,
                      const ApartLimits& limits = {});

/// Why a process apart said nothing that can be read, in words about the file that it was judging, or
/// whatever it was doing.
Message describe(const ApartEnd& end, const ApartLimits& limits, Sentence doing = say("judging"));

} // namespace stonehand
