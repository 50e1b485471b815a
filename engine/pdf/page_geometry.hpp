#pragma once

#include <cstdint>
#include <string>

#include "base/geometry.hpp"
#include "pdf/number_text.hpp"

namespace stonehand
{

/// A rectangle in a page's user space: 1/1000 pt from the foot-left corner, y upwards.
struct PdfRect {
    std::int64_t left, bottom, right, top;
};

/// Edges are rounded, not sizes: fields that meet on the page meet in the PDF.
inline PdfRect pdf_rect(const Rect& box, Length page_height)
{
    const std::int64_t height = milli_points(page_height);
    return {milli_points(box.at.x), height - milli_points(box.foot()), milli_points(box.right()),
            height - milli_points(box.at.y)};
}

/// `[0 0 419.528 595.276]`
inline std::string rect_array(const PdfRect& rect)
{
    std::string out = "[";
    for (const std::int64_t value : {rect.left, rect.bottom, rect.right, rect.top}) {
        if (out.size() > 1) out.push_back(' ');
        append_thousandths(out, value);
    }
    return out + "]";
}

} // namespace stonehand
