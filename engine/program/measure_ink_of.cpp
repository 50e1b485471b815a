#include "program/measure_ink_of.hpp"

#include <algorithm>
#include <optional>

#include "base/parallel.hpp"
#include "ink/measure_ink.hpp"
#include "painted/cover_plates.hpp"
#include "painted/most_ink.hpp"
#include "preflight/pdf_file.hpp"

namespace stonehand
{

namespace
{

// Conversions round, and a place of ink is a pixel of 1/72 inch: as much more is none.
constexpr double tolerance = 0.01;

PlaneBox plane_box(const Rect& box, Size sheet)
{
    return {box.at.x.in_points(), (sheet.height - box.foot()).in_points(), box.right().in_points(),
            (sheet.height - box.at.y).in_points()};
}

/// The source of what is painted last at a place.
Span source_at(Point place, const std::vector<PaintedPlace>& places)
{
    const auto holds = [&](const PaintedPlace& one) {
        return one.box.at.x <= place.x && place.x <= one.box.right() && one.box.at.y <= place.y &&
               place.y <= one.box.foot();
    };
    const auto found = std::find_if(places.rbegin(), places.rend(), holds);
    return found == places.rend() ? Span{} : found->span;
}

SheetInk measure(const PageInk& ink, const PressSheet& sheet)
{
    SheetInk measured;
    measured.label = sheet.label;
    measured.plates = ink.plates.names();
    measured.mean = mean_ink(ink.plates, plane_box(sheet.trim, sheet.size));
    const InkTotal highest = highest_ink(ink.plates, InkSum::All, plane_box(sheet.bleed, sheet.size));
    measured.highest = highest.total;
    const Point on_sheet{Length::points((highest.where.left + highest.where.right) / 2),
                         sheet.size.height - Length::points((highest.where.bottom + highest.where.top) / 2)};
    measured.span = source_at(on_sheet, sheet.places);
    measured.where = {on_sheet.x - sheet.trim.at.x, on_sheet.y - sheet.trim.at.y};
    measured.not_counted = ink.not_counted;
    measured.cut_short = ink.cut_short;
    return measured;
}

} // namespace

std::vector<SheetInk> measure_ink_of(const OutputFile& file, Measured which, unsigned jobs)
{
    if (!file.press) return {};
    const std::vector<PressSheet>& sheets = file.press->sheets;
    // libqpdf reads for one thread at a time: each has the file for itself, and sheets by turns.
    std::vector<std::optional<SheetInk>> measured(sheets.size());
    const std::size_t threads = std::max<std::size_t>(std::min<std::size_t>(jobs, sheets.size()), 1);
    for_each_index(threads, jobs, [&](std::size_t thread) {
        Message why_not;
        const auto pdf = PdfFile::read(file.bytes, why_not);
        if (!pdf) return; // told where its standard is judged
        PaintedFonts fonts;
        for (std::size_t i = thread; i < std::min(pdf->pages().size(), sheets.size()); i += threads) {
            const PlaneBox bleed = plane_box(sheets[i].bleed, sheets[i].size);
            if (which == Measured::All || most_ink(*pdf, i, bleed, fonts) > file.press->ink_limit + tolerance)
                measured[i] = measure(cover_plates(*pdf, i, fonts), sheets[i]);
        }
    });
    std::vector<SheetInk> found;
    for (std::optional<SheetInk>& sheet : measured)
        if (sheet) found.push_back(*std::move(sheet));
    return found;
}

void tell_too_much_ink(const OutputFile& file, const std::vector<SheetInk>& sheets, Report& report)
{
    for (const SheetInk& sheet : sheets) {
        const double limit = file.press->ink_limit;
        if (sheet.highest <= limit + tolerance) continue;
        report
            .add("too-much-ink", sheet.span,
                 say("{}, page {}: {:.0f} % of ink lie on one place, {:.0f} mm from the left and {:.0f} mm "
                     "from the head of the trim",
                     file.path, sheet.label, sheet.highest * 100, sheet.where.x.in_millimetres(),
                     sheet.where.y.in_millimetres()))
            .hint(say("{:.0f} % is the most that this output may lay on one place", limit * 100));
    }
}

} // namespace stonehand
