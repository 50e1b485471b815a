#include <cmath>

#include <fmt/format.h>

#include "print/judge_marks.hpp"

namespace stonehand
{

void judge_lines(const JudgedMark& judged, PrintFindings& findings)
{
    const auto tell = [&](PrintRule rule, std::string message, double width, std::string allowed) {
        findings.add(
            {rule, {}, judged.place(), std::move(message), with_unit(width, "pt"), std::move(allowed)});
    };
    for (const ThinPart& part : thin_parts(judged.mark)) {
        const PaintedColour& colour = *part.laid.colour;
        const double width = std::round(part.width * 1000) / 1000; // as GWG rounds it
        const double white = findings.limits()["white-line"], inks = findings.limits()["multi-ink-line"];
        if (colour.is_white() && judged.beneath.any && width < white)
            tell("R0018", "a white line is thin", width, with_unit(white, "pt") + " at least");
        if (colour.inks_laid() > 1 && width < inks)
            tell("R0019", fmt::format("a line of {} inks is thin", colour.inks_laid()), width,
                 with_unit(inks, "pt") + " at least");
        if (part.width <= 0 && !colour.is_white())
            tell("SH hairline", part.laid.is_stroke ? "a line has no width" : "a field has no width", 0,
                 "more than 0 pt");
    }
}

} // namespace stonehand
