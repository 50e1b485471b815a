#pragma once

#include <string>
#include <vector>

#include "telling/event.hpp"

namespace stonehand
{

/// What was found out about a PDF, for people: each rule that is broken with its places and its remedy, then
/// which standards are kept. Characters out of the file that a terminal would obey are shown as replaced.
std::string render_judgement(const PdfJudged& judged, Tongue tongue);

/// The rules of some standards that only a person can judge.
std::vector<RuleEntry> rules_for_a_person(const std::vector<Standard>& standards);

} // namespace stonehand
