#include "sheets/creep.hpp"

#include <algorithm>
#include <cstdint>

namespace stonehand
{

namespace
{

// An inner margin is hardly wider than this share of a page, and type that is so much narrower is another.
constexpr int widest_creep = 6;

} // namespace

Length creep_at(const Imposition& imposition, unsigned depth)
{
    return (static_cast<std::int64_t>(depth) * imposition.stock.caliper()).times(imposition.tightness);
}

Length deepest_creep(const SheetPlan& plan, const Imposition& imposition)
{
    // What stands on a back lies as deep as what stands on its front.
    unsigned deepest = 0;
    for (const PlannedSheet& sheet : plan.sheets)
        for (const PageCell& cell : sheet.front) deepest = std::max(deepest, cell.depth);
    return creep_at(imposition, deepest);
}

bool is_beyond_bearing(Length creep, Creep treatment, Length page_width)
{
    return treatment != Creep::None && creep * widest_creep > page_width;
}

} // namespace stonehand
