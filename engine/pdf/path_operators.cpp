#include "pdf/path_operators.hpp"

#include <algorithm>
#include <vector>

#include "pdf/number_text.hpp"
#include "pdf/page_geometry.hpp"

namespace stonehand
{

namespace
{

// How far the control points of a quarter circle stand from its ends, as a share of the radius: 4/3 (√2 − 1).
constexpr double arc = 0.552'284'75;

std::string_view painting_operator(const PathMark& mark)
{
    if (mark.fill && mark.stroke) return "B\n";
    return mark.fill ? "f\n" : mark.stroke ? "S\n" : "n\n";
}

} // namespace

void PathOperators::set_stroke(const Paint& paint, Length thickness)
{
    colours_.set_stroke(paint);
    const std::int64_t width = milli_points(thickness);
    if (width != thickness_) append_operation(out_, {width}, "w");
    thickness_ = width;
}

void PathOperators::draw(const PathMark& mark)
{
    if (mark.radius > Length{})
        append_rounded_rectangle(mark.box, mark.radius);
    else
        append_rectangle(mark.box);
    out_ += painting_operator(mark);
}

// Half waves, to both sides by turns; a cubic curve reaches three quarters of the way to its control points.
void PathOperators::draw(const WaveMark& mark)
{
    const std::int64_t x = milli_points(mark.at.x);
    const std::int64_t y = milli_points(page_height_) - milli_points(mark.at.y);
    const std::int64_t width = milli_points(mark.width);
    const std::int64_t halves =
        std::max<std::int64_t>(width / std::max<std::int64_t>(milli_points(mark.wave) / 2, 1), 1);
    const std::int64_t reach = milli_points(mark.height) / 2 * 4 / 3;
    // Along the wave and across it: a quarter turn clockwise makes right into down and up into right.
    std::vector<std::int64_t> curve;
    const auto put = [&](std::int64_t along, std::int64_t across) {
        curve.push_back(x + (mark.turned ? across : along));
        curve.push_back(y + (mark.turned ? -along : across));
    };
    append_operation(out_, {x, y}, "m");
    for (std::int64_t half = 0; half < halves; ++half) {
        const std::int64_t from = width * half / halves, to = width * (half + 1) / halves;
        const std::int64_t bend = half % 2 == 0 ? reach : -reach;
        curve.clear();
        put(from + (to - from) / 3, bend);
        put(to - (to - from) / 3, bend);
        put(to, 0);
        append_operation(out_, curve, "c");
    }
    out_ += "S\n";
}

void PathOperators::append_rectangle(const Rect& box)
{
    const PdfRect at = pdf_rect(box, page_height_);
    append_operation(out_, {at.left, at.bottom, at.right - at.left, at.top - at.bottom}, "re");
}

void PathOperators::append_rounded_rectangle(const Rect& box, Length radius)
{
    const auto [left, bottom, right, top] = pdf_rect(box, page_height_);
    const std::int64_t r = std::min({milli_points(radius), (right - left) / 2, (top - bottom) / 2});
    const auto inset = r - static_cast<std::int64_t>(static_cast<double>(r) * arc);
    append_operation(out_, {left + r, bottom}, "m");
    append_operation(out_, {right - r, bottom}, "l");
    append_operation(out_, {right - inset, bottom, right, bottom + inset, right, bottom + r}, "c");
    append_operation(out_, {right, top - r}, "l");
    append_operation(out_, {right, top - inset, right - inset, top, right - r, top}, "c");
    append_operation(out_, {left + r, top}, "l");
    append_operation(out_, {left + inset, top, left, top - inset, left, top - r}, "c");
    append_operation(out_, {left, bottom + r}, "l");
    append_operation(out_, {left, bottom + inset, left + inset, bottom, left + r, bottom}, "c");
    out_ += "h\n";
}

void PathOperators::place_picture(const std::string& name, const Rect& box)
{
    const PdfRect at = pdf_rect(box, page_height_);
    colours_.knock_out();
    out_ += "q\n";
    append_operation(out_, {at.right - at.left, 0, 0, at.top - at.bottom, at.left, at.bottom}, "cm");
    out_ += "/" + name + " Do\nQ\n";
}

} // namespace stonehand
