#include "imposed/check_plan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "imposed/format_of.hpp"
#include "imposed/show_length.hpp"
#include "layout/sheet_sizes.hpp"

namespace stonehand
{

namespace
{

// Nobody knows where the text of these pages stands; an inner margin is hardly wider than this share of a
// page.
constexpr int widest_creep = 6;
// ISO 32000-1, Annex C.2.
constexpr Length largest_sheet = Length::points(14'400);

Size needed_for(const SheetPlan& plan, const PageFormat& format, const Imposition& imposition)
{
    Size needed;
    for (const PlannedSheet& sheet : plan.sheets) {
        const Size one = paper_needed(sheet, format, imposition);
        needed = {std::max(needed.width, one.width), std::max(needed.height, one.height)};
    }
    return needed;
}

bool has_room(const Size& paper, const Size& needed)
{
    const auto holds = [&](Length width, Length height) {
        return needed.width <= width + size_tolerance && needed.height <= height + size_tolerance;
    };
    return holds(paper.width, paper.height) || holds(paper.height, paper.width);
}

Refusal too_small(const Imposition& imposition, const Size& needed)
{
    const std::string_view larger = smallest_sheet_for(needed);
    return {RefusalReason::SheetTooSmall,
            fmt::format("has no room on {} ({}): the pages of a sheet take {} with their bleed",
                        imposition.sheet_name, show(imposition.sheet), show(needed)),
            larger.empty()
                ? "put fewer pages on a sheet"
                : fmt::format("take a larger sheet (--sheet {}), or put fewer pages on one", larger)};
}

} // namespace

Length deepest_creep(const SheetPlan& plan, const Imposition& imposition)
{
    if (imposition.creep == Creep::None) return {};
    Length deepest;
    for (const PlannedSheet& sheet : plan.sheets)
        for (const auto& cell : sheet.front)
            if (cell.spine != Spine::None) deepest = std::max(deepest, creep_at(imposition, cell.depth));
    return deepest;
}

std::optional<Refusal> check_plan(const SheetPlan& plan, const PageFormat& format,
                                  const Imposition& imposition)
{
    const Size needed = needed_for(plan, format, imposition);
    if (std::max(needed.width, needed.height) > largest_sheet)
        return Refusal{RefusalReason::UnfitSize,
                       fmt::format("cannot be imposed so: a sheet would be {}, and no page of a PDF may be",
                                   show(needed)),
                       "put fewer pages on a sheet"};
    if (imposition.sheet != Size{} && !has_room(imposition.sheet, needed))
        return too_small(imposition, needed);
    const Length creep = deepest_creep(plan, imposition);
    if (creep * widest_creep > format.trim.width)
        return Refusal{
            RefusalReason::CreepTooLarge,
            fmt::format("cannot be bound so: its innermost leaves would stick out by {}", show(creep)),
            "bind it in signatures (--scheme perfect), or take thinner paper"};
    return std::nullopt;
}

} // namespace stonehand
