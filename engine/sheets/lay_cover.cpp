#include "sheets/lay_cover.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sheets/paper_for.hpp"

namespace stonehand
{

namespace
{

enum class Align { Start, Middle, End };

/// A part of a cover between two folds.
struct Panel {
    PageOrBlank page;
    Length width;
    Align align = Align::Start; ///< of a page that is wider or narrower than its panel
};

using Panels = std::vector<Panel>;

/// From left to right, as the outside of a book that is bound at the left.
Panels outside(const BookPages& book, const PageFormat& page, const CoverMeasures& measures)
{
    Panels panels{{book.cover[3], page.trim.width}};
    if (measures.spine > Length{}) panels.push_back({book.spine, measures.spine, Align::Middle});
    panels.push_back({book.cover[0], page.trim.width});
    if (measures.flaps == Length{}) return panels;
    panels.insert(panels.begin(), {book.back_flap, measures.flaps, Align::End});
    panels.push_back({book.front_flap, measures.flaps});
    return panels;
}

/// What lies behind the outside, seen from within.
Panels inside(const BookPages& book, const PageFormat& page, const CoverMeasures& measures)
{
    Panels panels{{book.cover[1], page.trim.width}};
    if (measures.spine > Length{}) panels.push_back({std::nullopt, measures.spine});
    panels.push_back({book.cover[2], page.trim.width});
    if (measures.flaps == Length{}) return panels;
    panels.insert(panels.begin(), {std::nullopt, measures.flaps});
    panels.push_back({std::nullopt, measures.flaps});
    return panels;
}

/// The front stands at the left of a book that is bound at the right; so does its flap.
Panels mirrored(Panels panels)
{
    std::reverse(panels.begin(), panels.end());
    for (Panel& panel : panels)
        if (panel.align != Align::Middle)
            panel.align = panel.align == Align::Start ? Align::End : Align::Start;
    return panels;
}

Length extent_of(const Panels& panels)
{
    Length extent;
    for (const Panel& panel : panels) extent += panel.width;
    return extent;
}

class CoverLayer
{
  public:
    CoverLayer(const Document& document, const PageFormat& page, const Imposition& imposition, Length room)
        : document_(document), page_(page), imposition_(imposition), room_(room)
    {
    }

    Sheet lay(const Panels& panels, std::string name) const
    {
        Sheet sheet;
        sheet.name = std::move(name);
        const Size trim{extent_of(panels), page_.trim.height};
        sheet.size = paper_for(trim, imposition_, room_);
        sheet.trim = {{(sheet.size.width - trim.width) / 2, (sheet.size.height - trim.height) / 2}, trim};
        sheet.bleed = page_.bleed;
        sheet.cuts = {{sheet.trim.at.x, sheet.trim.right()}, {sheet.trim.at.y, sheet.trim.foot()}};
        Length x = sheet.trim.at.x;
        for (const Panel& panel : panels) {
            if (x != sheet.trim.at.x) sheet.folds.upright.push_back(x);
            if (panel.page) sheet.placements.push_back(placed(panel, x, sheet));
            x += panel.width;
        }
        return sheet;
    }

  private:
    Placement placed(const Panel& panel, Length x, const Sheet& sheet) const
    {
        const Size page = document_.pages[*panel.page].trim;
        const Length room = panel.width - page.width;
        const Length indent = panel.align == Align::Start ? Length{}
                              : panel.align == Align::End ? room
                                                          : room / 2;
        const Rect trim{{x + indent, sheet.trim.at.y}, page};
        // Bleed runs over the outer edges alone: a fold is no edge.
        const Length left = x == sheet.trim.at.x ? x - page_.bleed : x;
        const Length end = x + panel.width;
        const Length right = end == sheet.trim.right() ? end + page_.bleed : end;
        const Rect bleed = bleed_box(sheet.trim, page_.bleed);
        return {*panel.page, trim, {{left, bleed.at.y}, {right - left, bleed.size.height}}, Turn::None};
    }

    const Document& document_;
    const PageFormat& page_;
    const Imposition& imposition_;
    Length room_;
};

bool shows_anything(const Document& document, const PageOrBlank& page)
{
    return page && !document.pages[*page].marks.empty();
}

} // namespace

Size cover_paper_needed(const PageFormat& page, const CoverMeasures& measures)
{
    return {extent_of(outside({}, page, measures)) + 2 * page.bleed, page.trim.height + 2 * page.bleed};
}

std::vector<Sheet> lay_cover(const Document& document, const BookPages& book, const PageFormat& page,
                             const CoverMeasures& measures, const Imposition& imposition, Length room)
{
    const CoverLayer layer(document, page, imposition, room);
    const auto bound = [&](Panels panels) {
        return document.binding == Binding::Right ? mirrored(std::move(panels)) : panels;
    };
    std::vector<Sheet> sheets{layer.lay(bound(outside(book, page, measures)), "cover, outside")};
    if (shows_anything(document, book.cover[1]) || shows_anything(document, book.cover[2]))
        sheets.push_back(layer.lay(bound(inside(book, page, measures)), "cover, inside"));
    return sheets;
}

} // namespace stonehand
