#pragma once

#include "base/report.hpp"
#include "edition/edition.hpp"
#include "edition/landmarks.hpp"

namespace stonehand
{

/// That every translation is one of an essay of this edition, in another language, one in each, and pairs
/// with the essay block by block.
void check_translations(const Landmarks& landmarks, const Edition& edition, Report& report);

} // namespace stonehand
