#pragma once

#include "preflight/judged.hpp"
#include "preflight/read_xmp.hpp"

namespace stonehand
{

/// All that PDF/X asks beyond what other judges find out for it (ISO 15930-4, -6 and -7).
void judge_x(const Judged& judged, const Xmp& xmp, Findings& findings);

/// The version of PDF, the trailer, which PDF/X the file says it is.
void judge_x_identification(const Judged& judged, const Xmp& xmp, Findings& findings);
/// What Info says, and what the metadata of PDF/X-4 says beside it.
void judge_x_info(const Judged& judged, const Xmp& xmp, Findings& findings);
/// The printing condition that the file is meant for.
void judge_x_intent(const Judged& judged, Findings& findings);
/// The boxes of pages: what is cut, what bleeds.
void judge_x_boxes(const Judged& judged, Findings& findings);

} // namespace stonehand
