#include <cmath>

#include "print/judge_marks.hpp"

namespace stonehand
{

void judge_lines(const JudgedMark& judged, PrintFindings& findings)
{
    const auto tell = [&](PrintRule rule, Message message, double width, Message allowed) {
        findings.add(
            {rule, {}, judged.place(), std::move(message), with_unit(width, "pt"), std::move(allowed)});
    };
    for (const ThinPart& part : thin_parts(judged.mark)) {
        const PaintedColour& colour = *part.laid.colour;
        const double width = std::round(part.width * 1000) / 1000; // as GWG rounds it
        const double white = findings.limits()["white-line"], inks = findings.limits()["multi-ink-line"];
        if (colour.is_white() && judged.beneath.any && width < white)
            tell("R0018", say("a white line is thin"), width, say("{} at least", with_unit(white, "pt")));
        if (colour.inks_laid() > 1 && width < inks)
            tell("R0019", say("a line of {} inks is thin", colour.inks_laid()), width,
                 say("{} at least", with_unit(inks, "pt")));
        if (part.width <= 0 && !colour.is_white())
            tell("SH hairline",
                 part.laid.is_stroke ? say("a line has no width") : say("a field has no width"), 0,
                 say("more than 0 pt"));
    }
}

} // namespace stonehand
