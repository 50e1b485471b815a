#include "preflight/page_boxes.hpp"

#include <algorithm>
#include <cmath>

#include "preflight/page_entry.hpp"

namespace stonehand
{

namespace
{

constexpr double tolerance = 0.011 / 25.4 * 72; // units of 1/72 inch

} // namespace

std::optional<PdfBox> read_box(const PdfObject& object)
{
    constexpr std::size_t numbers = 4;
    if (object.size() != numbers) return std::nullopt;
    double side[numbers];
    for (std::size_t index = 0; index < numbers; ++index) {
        const auto number = object[index].number();
        if (!number) return std::nullopt;
        side[index] = *number;
    }
    return PdfBox{std::min(side[0], side[2]), std::min(side[1], side[3]), std::max(side[0], side[2]),
                  std::max(side[1], side[3])};
}

bool lies_within(const PdfBox& inner, const PdfBox& outer)
{
    return inner.left >= outer.left - tolerance && inner.bottom >= outer.bottom - tolerance &&
           inner.right <= outer.right + tolerance && inner.top <= outer.top + tolerance;
}

bool is_same(const PdfBox& one, const PdfBox& other)
{
    return lies_within(one, other) && lies_within(other, one);
}

BoxesOfPage read_page_boxes(const PdfObject& page)
{
    return {read_box(page_entry(page, "MediaBox")), read_box(page_entry(page, "CropBox")),
            read_box(page["BleedBox"]), read_box(page["TrimBox"]), read_box(page["ArtBox"])};
}

} // namespace stonehand
