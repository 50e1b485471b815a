#include <algorithm>
#include <cmath>

#include "print/judge_marks.hpp"

namespace stonehand
{

namespace
{

constexpr double points_per_inch = 72;

/// Pixels in an inch, along the side where there are fewer; rounded, as GWG asks, when all is calculated.
double resolution_of(const PaintedImage& image)
{
    const PlaneMatrix& side = image.from_square;
    const double width = std::hypot(side.a, side.b), height = std::hypot(side.c, side.d);
    const double across = width > 0 ? static_cast<double>(image.width) / width : HUGE_VAL;
    const double up = height > 0 ? static_cast<double>(image.height) / height : HUGE_VAL;
    return std::round(std::min(across, up) * points_per_inch);
}

} // namespace

void judge_pictures(const JudgedMark& judged, PrintFindings& findings)
{
    const auto* image = std::get_if<PaintedImage>(&judged.mark.what);
    if (!image) return;
    const PrintLimits& limits = findings.limits();
    if (static_cast<double>(std::max(image->width, image->height)) <= limits["small-picture"]) return;
    const bool is_bitmap = image->bits == 1;
    const double error = is_bitmap ? limits["bitmap-error"] : limits["picture-error"];
    const double warning = is_bitmap ? limits["bitmap-warning"] : limits["picture-warning"];
    const double resolution = resolution_of(*image);
    if (resolution > std::max(error, warning)) return;
    const Severity severity = resolution > error ? Severity::Warning : Severity::Error;
    const double passed = severity == Severity::Error ? error : warning;
    const std::uint32_t number = image->image.number_of_object();
    findings.add_as(severity,
                    {is_bitmap ? PrintRule("R0032") : PrintRule("R0031"),
                     {},
                     {judged.page, number == 0 ? judged.mark.state.object : number, judged.mark.box},
                     say("{} of {} × {} pixels is too coarse", is_bitmap ? say("a bitmap") : say("a picture"),
                         image->width, image->height),
                     with_unit(resolution, "ppi"),
                     say("more than {}", with_unit(passed, "ppi"))});
}

} // namespace stonehand
