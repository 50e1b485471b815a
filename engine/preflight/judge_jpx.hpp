#pragma once

#include <string_view>

#include "preflight/finding.hpp"

namespace stonehand
{

/// Who says what the colours of a JPEG 2000 image mean: it does, or the ColorSpace of the image that it is,
/// before which its own counts for nothing (ISO 32000-1, 7.4.9).
enum class JpxColours { Own, OfTheImage };

/// What a JPEG 2000 image says of its channels and colours (ISO 19005-2, 6.2.8.3).
void judge_jpx(std::string_view bytes, JpxColours colours, FindingPlace place, Findings& findings);

} // namespace stonehand
