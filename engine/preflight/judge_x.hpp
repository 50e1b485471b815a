#pragma once

#include "preflight/inventory.hpp"
#include "preflight/judge_content.hpp"
#include "preflight/read_xmp.hpp"

namespace stonehand
{

/// All that PDF/X asks beyond what other judges find out for it (ISO 15930-4, -6 and -7). `use` is what the
/// pages paint.
void judge_x(const Judged& judged, const Xmp& xmp, const ContentUse& use, Findings& findings);

/// The version of PDF, the trailer, which PDF/X the file says it is.
void judge_x_identification(const Judged& judged, const Xmp& xmp, Findings& findings);
/// What Info says, and what the metadata of PDF/X-4 says beside it.
void judge_x_info(const Judged& judged, const Xmp& xmp, Findings& findings);
/// The printing condition that the file is meant for.
void judge_x_intent(const Judged& judged, Findings& findings);
/// The boxes of pages: what is cut, what bleeds.
void judge_x_boxes(const Judged& judged, Findings& findings);
/// Colour spaces that are named, painted or not.
void judge_x_spaces(const Judged& judged, const Inventory& inventory, Findings& findings);
/// Whether the printing condition, or a default space, says what the device colours mean that are painted.
void judge_x_device_colours(const Judged& judged, const DeviceColours& colours, Findings& findings);
/// Groups, soft masks, opacity and blend modes.
void judge_x_transparency(const Judged& judged, const Inventory& inventory, Findings& findings);
/// What stands for something else when it is printed: alternate images, pages of other files, separations.
void judge_x_objects(const Inventory& inventory, Findings& findings);
/// How streams are compressed and fonts embedded, files within the file, the sizes of objects.
void judge_x_streams(const Judged& judged, Findings& findings);
/// Actions, annotations and form fields where a page is printed, layers.
void judge_x_interaction(const Judged& judged, const Inventory& inventory, Findings& findings);
/// What the operators of content say, painted or not.
void judge_x_content(const Judged& judged, const Inventory& inventory, Findings& findings);

} // namespace stonehand
