#include "sheets/mark_sheets.hpp"

#include <fmt/format.h>

#include "sheets/mark_box.hpp"
#include "sheets/printers_marks.hpp"

namespace stonehand
{

namespace
{

SlugText slug_of(const Sheet& sheet, const SlugFacts& facts)
{
    return {{facts.job, sheet.name,
             fmt::format("{:g} × {:g} mm + {:g} mm", sheet.trim.size.width.in_millimetres(),
                         sheet.trim.size.height.in_millimetres(), sheet.bleed.in_millimetres()),
             facts.condition, facts.date}};
}

bool lies_on(const Size& paper, const Mark& mark)
{
    const auto box = box_of(mark);
    return !box || (box->at.x >= Length{} && box->at.y >= Length{} && box->right() <= paper.width &&
                    box->foot() <= paper.height);
}

} // namespace

std::size_t mark_sheets(std::vector<Sheet>& sheets, const PrintersMarks& marks, const InksUsed& plates,
                        const SlugFacts& facts, Palette& palette, const FontLibrary& fonts)
{
    if (!marks.any()) return 0;
    const MarkInks inks = add_mark_inks(palette, plates);
    std::size_t left_out = 0;
    for (Sheet& sheet : sheets) {
        sheet.marks = draw_marks(sheet, marks, inks, slug_of(sheet, facts), fonts);
        left_out += std::erase_if(sheet.marks, [&](const Mark& mark) { return !lies_on(sheet.size, mark); });
    }
    return left_out;
}

} // namespace stonehand
