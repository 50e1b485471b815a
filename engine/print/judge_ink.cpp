#include "print/judge_ink.hpp"

#include <cmath>

#include "ink/measure_ink.hpp"
#include "painted/cover_plates.hpp"

namespace stonehand
{

Message judge_ink(const PdfFile& file, std::size_t index, PaintedFonts& fonts, PrintFindings& findings)
{
    if (!findings.hears("R0025") && !findings.hears("R0026")) return {};
    const PageInk ink = cover_plates(file, index, fonts);
    const PlaneBox trim = page_boxes(file.pages()[index]).trim;
    const auto judge = [&](PrintRule rule, InkSum sum, double most) {
        const InkTotal found = highest_square(ink.plates, sum, trim);
        const double percent = std::round(found.total * 1000) / 10;
        if (percent <= most) return;
        findings.add(
            {rule,
             {},
             {static_cast<std::uint32_t>(index + 1), file.pages()[index].number_of_object(), found.where},
             say("there is too much ink"),
             with_unit(percent, "%"),
             say("at most {}", with_unit(most, "%"))});
    };
    judge("R0025", InkSum::All, findings.limits()["all-inks"]);
    judge("R0026", InkSum::Process, findings.limits()["process-inks"]);
    return ink.cut_short;
}

} // namespace stonehand
