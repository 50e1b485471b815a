#include "sheets/lay_pages.hpp"

#include <fmt/format.h>

#include "base/date.hpp"
#include "sheets/printers_marks.hpp"

namespace stonehand
{

namespace
{

SlugText slug_of(const Document& document, const Page& page, const std::string& name,
                 const std::string& condition)
{
    return {{document.info.identifier, name,
             fmt::format("{:g} × {:g} mm + {:g} mm", page.trim.width.in_millimetres(),
                         page.trim.height.in_millimetres(), page.bleed.in_millimetres()),
             condition, to_string(document.info.date)}};
}

} // namespace

std::vector<Sheet> lay_pages(Document& document, const PressManner& manner, const std::string& condition,
                             const FontLibrary& fonts)
{
    const MarkInks inks = add_mark_inks(document.palette, inks_used(document, manner.spots));
    std::vector<Sheet> sheets;
    for (std::size_t index = 0; index < document.pages.size(); ++index) {
        const Page& page = document.pages[index];
        const Length room = room_for_marks(manner.marks, page.bleed);
        Sheet sheet;
        sheet.size = {page.trim.width + 2 * room, page.trim.height + 2 * room};
        sheet.trim = {{room, room}, page.trim};
        sheet.bleed = page.bleed;
        sheet.placements = {{index, sheet.trim, bleed_box(sheet.trim, page.bleed), Turn::None}};
        sheet.cuts = {{sheet.trim.at.x, sheet.trim.right()}, {sheet.trim.at.y, sheet.trim.foot()}};
        sheet.name = fmt::format("page {}", page.label);
        sheet.marks =
            draw_marks(sheet, manner.marks, inks, slug_of(document, page, sheet.name, condition), fonts);
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

} // namespace stonehand
