#include "sheets/lost_margin.hpp"

#include <algorithm>

#include "sheets/creep.hpp"
#include "sheets/mark_box.hpp"

namespace stonehand
{

namespace
{

/// From the spine to the nearest of what stands on a page; nothing where nothing does, or only colour that
/// reaches the spine.
std::optional<Length> inner_margin(const Page& page, Spine spine)
{
    std::optional<Length> least;
    for (const Mark& mark : page.marks) {
        const auto box = box_of(mark);
        if (!box) continue;
        const Length away = spine == Spine::Left ? box->at.x : page.trim.width - box->right();
        if (away > Length{}) least = least ? std::min(*least, away) : away;
    }
    return least;
}

/// The side of the page itself, however it lies on the sheet.
Spine spine_of(const PageCell& cell)
{
    if (!cell.turned) return cell.spine;
    return cell.spine == Spine::Left ? Spine::Right : Spine::Left;
}

} // namespace

std::optional<LostMargin> lost_margin(const Document& document, const SheetPlan& plan,
                                      const Imposition& imposition)
{
    std::optional<LostMargin> worst;
    if (imposition.creep != Creep::Shift) return worst;
    for (const PlannedSheet& sheet : plan.sheets)
        for (const std::vector<PageCell>* side : {&sheet.front, &sheet.back})
            for (const PageCell& cell : *side) {
                const auto& page = plan.pages[cell.position];
                const Length creep = creep_at(imposition, cell.depth);
                if (!page || cell.spine == Spine::None || creep == Length{}) continue;
                const auto margin = inner_margin(document.pages[*page], spine_of(cell));
                if (!margin || creep <= *margin) continue;
                if (!worst || creep - *margin > worst->creep - worst->margin) worst = {*page, creep, *margin};
            }
    return worst;
}

} // namespace stonehand
