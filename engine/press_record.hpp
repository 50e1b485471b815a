#pragma once

#include <vector>

#include "engine.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// The most total ink that an output may lay on one place: what it says itself, or what its printing
/// condition bears.
double ink_limit_of(const PressManner& manner, const PrintingCondition* condition);

/// What is painted where on sheets, for those who find fault with it.
PressRecord press_record(const Document& document, const std::vector<Sheet>& sheets, double ink_limit);

} // namespace stonehand
