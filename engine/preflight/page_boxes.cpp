#include "preflight/page_boxes.hpp"

#include "preflight/page_entry.hpp"
#include "preflight/read_plane.hpp"

namespace stonehand
{

namespace
{

constexpr double tolerance = 0.011 / 25.4 * 72; // units of 1/72 inch

} // namespace

bool lies_within(const PlaneBox& inner, const PlaneBox& outer)
{
    return inner.left >= outer.left - tolerance && inner.bottom >= outer.bottom - tolerance &&
           inner.right <= outer.right + tolerance && inner.top <= outer.top + tolerance;
}

bool is_same(const PlaneBox& one, const PlaneBox& other)
{
    return lies_within(one, other) && lies_within(other, one);
}

BoxesOfPage read_page_boxes(const PdfObject& page)
{
    return {read_box(page_entry(page, "MediaBox")), read_box(page_entry(page, "CropBox")),
            read_box(page["BleedBox"]), read_box(page["TrimBox"]), read_box(page["ArtBox"])};
}

} // namespace stonehand
