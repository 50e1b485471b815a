#include "imposed/sheet_content.hpp"

#include <fmt/format.h>

#include "imposed/pdf_number.hpp"
#include "sheets/placing.hpp"

namespace stonehand
{

namespace
{

/// Finer than any device. Edges are rounded, not sizes: boxes nest as they did.
std::string edge(Length length)
{
    return pdf_number(length.in_points(), 3);
}

std::string path_of(const Rect& box, const Sheet& sheet)
{
    return fmt::format("{} {} {} {} re", edge(box.at.x), edge(sheet.size.height - box.foot()),
                       edge(box.size.width), edge(box.size.height));
}

} // namespace

std::string form_name(std::size_t page)
{
    return fmt::format("P{}", page + 1);
}

std::string sheet_content(const Sheet& sheet, const PageFormat& format, const std::set<std::size_t>& forms,
                          bool has_marks)
{
    std::string content;
    for (const Placement& placement : sheet.placements)
        if (forms.count(placement.page) > 0)
            content += fmt::format("q\n{} W n\n{} cm\n/{} Do\nQ\n", path_of(placement.shown, sheet),
                                   pdf_matrix(placing(placement, format.trim, sheet.size)),
                                   form_name(placement.page));
    if (has_marks) content += fmt::format("q\n/{} Do\nQ\n", marks_name);
    return content;
}

std::string sheet_box(const Rect& box, const Sheet& sheet)
{
    return fmt::format("[{} {} {} {}]", edge(box.at.x), edge(sheet.size.height - box.foot()),
                       edge(box.right()), edge(sheet.size.height - box.at.y));
}

} // namespace stonehand
