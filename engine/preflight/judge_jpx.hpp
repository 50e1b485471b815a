#pragma once

#include <string_view>

#include "preflight/finding.hpp"

namespace stonehand
{

/// What a JPEG 2000 image says of its channels and colours (ISO 19005-2, 6.2.8.3).
void judge_jpx(std::string_view bytes, FindingPlace place, Findings& findings);

} // namespace stonehand
