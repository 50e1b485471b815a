#include "painted/page_boxes.hpp"
#include "preflight/page_entry.hpp"
#include "preflight/read_plane.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

namespace
{

// ISO 216 A4, for a page that says nothing.
constexpr PlaneBox usual{0, 0, 595.28, 841.89};

PlaneBox times(const PlaneBox& box, double factor)
{
    return {box.left * factor, box.bottom * factor, box.right * factor, box.top * factor};
}

} // namespace

PageBoxesRead page_boxes(const PdfObject& page)
{
    PageBoxesRead boxes;
    const double unit = page["UserUnit"].number().value_or(1);
    constexpr double largest_unit = 1e4; // a page of 14 400 of them is 50 km long
    if (unit > 0) boxes.user_unit = std::min(unit, largest_unit);
    boxes.media = times(read_box(page_entry(page, "MediaBox")).value_or(usual), boxes.user_unit);
    // A box that reaches out of the MediaBox is cut; one that does not touch it stands for nothing.
    const auto box = [&](const PdfObject& said, const PlaneBox& otherwise, bool& has) {
        const auto read = read_box(said);
        const PlaneBox within = read ? overlap(times(*read, boxes.user_unit), boxes.media) : otherwise;
        has = read && !within.is_none();
        return has ? within : otherwise;
    };
    bool has_art = false;
    boxes.crop = box(page_entry(page, "CropBox"), boxes.media, boxes.has_crop);
    boxes.bleed = box(page["BleedBox"], boxes.crop, boxes.has_bleed);
    boxes.trim = box(page["TrimBox"], boxes.crop, boxes.has_trim);
    boxes.art = box(page["ArtBox"], boxes.crop, has_art);
    const double turn = std::fmod(page_entry(page, "Rotate").number().value_or(0), 360);
    boxes.rotate = static_cast<int>(turn < 0 ? turn + 360 : turn);
    return boxes;
}

} // namespace stonehand
