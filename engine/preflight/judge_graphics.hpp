#pragma once

#include "preflight/judged.hpp"

namespace stonehand
{

/// Output intents and embedded profiles (ISO 19005-2, 6.2.3 and 6.2.4.2).
void judge_profiles(const Judged& judged, Findings& findings);
/// Spot inks (6.2.4.4).
void judge_inks(const Judged& judged, Findings& findings);
/// Graphics states, images and forms, as their dictionaries say (6.2.5 to 6.2.10).
void judge_graphics(const Judged& judged, Findings& findings);

/// Whether a name is one of the four rendering intents (ISO 32000-1, table 70).
bool is_rendering_intent(std::string_view name);

} // namespace stonehand
