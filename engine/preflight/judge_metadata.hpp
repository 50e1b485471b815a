#pragma once

#include <vector>

#include "preflight/judged.hpp"
#include "preflight/read_xmp.hpp"

namespace stonehand
{

/// The XMP packet of a file; nothing of one that has none.
Xmp read_metadata(const PdfObject& catalog);

/// The standards that a file says it keeps, in the order of `Standard`.
std::vector<Standard> claimed_standards(const Xmp& xmp);

/// The metadata stream: that it is there and can be read, what it claims, the title, the schemas of its
/// properties.
void judge_metadata(const Judged& judged, const Xmp& xmp, Findings& findings);

} // namespace stonehand
