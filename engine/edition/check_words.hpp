#pragma once

#include "base/report.hpp"
#include "edition/edition.hpp"

namespace stonehand
{

/// That e-mail addresses and the words of the hyphenation list are what they should be.
void check_words(const Edition& edition, Report& report);

} // namespace stonehand
