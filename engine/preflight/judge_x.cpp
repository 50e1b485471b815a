#include "preflight/judge_x.hpp"

namespace stonehand
{

void judge_x(const Judged& judged, const Xmp& xmp, const ContentUse& use, Findings& findings)
{
    judge_x_identification(judged, xmp, findings);
    judge_x_info(judged, xmp, findings);
    judge_x_intent(judged, findings);
    judge_x_boxes(judged, findings);
    judge_x_streams(judged, findings);

    // What the pages paint, and what they only name.
    const Inventory inventory = take_inventory(judged);
    judge_x_spaces(judged, inventory, findings);
    judge_x_device_colours(judged, use.colours, findings);
    judge_x_transparency(judged, inventory, findings);
    judge_x_objects(inventory, findings);
    judge_x_interaction(judged, inventory, findings);
    judge_x_content(judged, inventory, findings);
}

} // namespace stonehand
