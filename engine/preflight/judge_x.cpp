#include "preflight/judge_x.hpp"

namespace stonehand
{

void judge_x(const Judged& judged, const Xmp& xmp, Findings& findings)
{
    judge_x_identification(judged, xmp, findings);
    judge_x_info(judged, xmp, findings);
    judge_x_intent(judged, findings);
    judge_x_boxes(judged, findings);
}

} // namespace stonehand
