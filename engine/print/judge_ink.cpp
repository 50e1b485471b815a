#include "print/judge_ink.hpp"

#include <cmath>

#include <fmt/format.h>

#include "ink/measure_ink.hpp"
#include "painted/cover_plates.hpp"

namespace stonehand
{

namespace
{

InkBox ink_box(const PlaneBox& box)
{
    return {box.left, box.bottom, box.right, box.top};
}

} // namespace

std::string judge_ink(const PdfFile& file, std::size_t index, PaintedFonts& fonts, PrintFindings& findings)
{
    if (!findings.hears("R0025") && !findings.hears("R0026")) return {};
    const PageInk ink = cover_plates(file, index, fonts);
    const PlaneBox trim = page_boxes(file.pages()[index]).trim;
    const auto judge = [&](PrintRule rule, InkSum sum, double most) {
        const InkTotal found = highest_square(ink.plates, sum, ink_box(trim));
        const double percent = std::round(found.total * 1000) / 10;
        if (percent <= most) return;
        const auto& [left, bottom, right, top] = found.where;
        findings.add({rule,
                      {},
                      {static_cast<std::uint32_t>(index + 1), file.pages()[index].number_of_object(),
                       PlaneBox{left, bottom, right, top}},
                      "there is too much ink",
                      with_unit(percent, "%"),
                      fmt::format("at most {}", with_unit(most, "%"))});
    };
    judge("R0025", InkSum::All, findings.limits()["all-inks"]);
    judge("R0026", InkSum::Process, findings.limits()["process-inks"]);
    return ink.cut_short;
}

} // namespace stonehand
