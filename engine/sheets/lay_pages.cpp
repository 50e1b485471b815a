#include "sheets/lay_pages.hpp"

#include <fmt/format.h>

#include "base/date.hpp"
#include "sheets/mark_sheets.hpp"
#include "sheets/printers_marks.hpp"

namespace stonehand
{

std::vector<Sheet> lay_pages(Document& document, const PressManner& manner, const std::string& condition,
                             const FontLibrary& fonts)
{
    std::vector<Sheet> sheets;
    for (std::size_t index = 0; index < document.pages.size(); ++index) {
        const Page& page = document.pages[index];
        const Length room = room_for_marks(manner.marks, page.bleed);
        Sheet sheet;
        sheet.name = fmt::format("page {}", page.label);
        sheet.size = {page.trim.width + 2 * room, page.trim.height + 2 * room};
        sheet.trim = {{room, room}, page.trim};
        sheet.bleed = page.bleed;
        sheet.placements = {{index, sheet.trim, bleed_box(sheet.trim, page.bleed), Turn::None}};
        sheet.cuts = {{sheet.trim.at.x, sheet.trim.right()}, {sheet.trim.at.y, sheet.trim.foot()}};
        sheets.push_back(std::move(sheet));
    }
    mark_sheets(sheets, manner.marks, inks_used(document, manner.spots),
                {document.info.identifier, condition, to_string(document.info.date)}, document.palette,
                fonts);
    return sheets;
}

} // namespace stonehand
