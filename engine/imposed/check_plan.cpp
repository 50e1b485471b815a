#include "imposed/check_plan.hpp"

#include <algorithm>

#include "imposed/format_of.hpp"
#include "imposed/show_length.hpp"
#include "layout/sheet_sizes.hpp"
#include "sheets/creep.hpp"
#include "sheets/paper_for.hpp"

namespace stonehand
{

namespace
{

// ISO 32000-1, Annex C.2.
constexpr Length largest_sheet = Length::points(14'400);

Refusal too_small(const Imposition& imposition, const Size& needed)
{
    const std::string_view larger = smallest_sheet_for(needed);
    return {RefusalReason::SheetTooSmall,
            say("has no room on {} ({}): the pages of a sheet take {} with their bleed",
                imposition.sheet_name, show(imposition.sheet), show(needed)),
            larger.empty() ? say("put fewer pages on a sheet")
                           : say("take a larger sheet (--sheet {}), or put fewer pages on one", larger)};
}

} // namespace

std::optional<Refusal> check_plan(const SheetPlan& plan, const PageFormat& format,
                                  const Imposition& imposition)
{
    const Size needed = paper_needed(plan, format, imposition);
    if (std::max(needed.width, needed.height) > largest_sheet)
        return Refusal{
            RefusalReason::UnfitSize,
            say("cannot be imposed so: a sheet would be {}, and no page of a PDF may be", show(needed)),
            say("put fewer pages on a sheet")};
    if (imposition.sheet != Size{} && !has_room(imposition.sheet, needed, size_tolerance))
        return too_small(imposition, needed);
    const Length creep = deepest_creep(plan, imposition);
    if (is_beyond_bearing(creep, imposition.creep, format.trim.width))
        return Refusal{RefusalReason::CreepTooLarge,
                       say("cannot be bound so: its innermost leaves would stick out by {}", show(creep)),
                       say("bind it in signatures (--scheme perfect), or take thinner paper")};
    return std::nullopt;
}

} // namespace stonehand
