#include "pdf/place_pages.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "pdf/number_text.hpp"
#include "pdf/page_geometry.hpp"
#include "pdf/stream_form.hpp"
#include "sheets/placing.hpp"

namespace stonehand
{

namespace
{

std::string form_name(std::size_t page)
{
    return fmt::format("P{}", page);
}

/// A share to six places: 1/1000 mm over a sheet of a metre.
void append_matrix(std::string& out, const PlaneMatrix& matrix)
{
    for (const double share : {matrix.a, matrix.b, matrix.c, matrix.d}) {
        append_decimal(out, std::llround(share * 1e6), 6);
        out.push_back(' ');
    }
    append_operation(out, {std::llround(matrix.e * 1e3), std::llround(matrix.f * 1e3)}, "cm");
}

} // namespace

bool share_sheets(const std::vector<Sheet>& sheets)
{
    return std::any_of(sheets.begin(), sheets.end(),
                       [](const Sheet& sheet) { return sheet.placements.size() > 1; });
}

std::string write_page_forms(ObjectFile& file, const Document& document, std::size_t count,
                             std::vector<PageContent>& pages, ObjectNumber resources,
                             const PdfSettings& settings)
{
    std::vector<PreparedStream> prepared(count);
    for_each_index(count, settings.jobs, [&](std::size_t i) {
        const Page& page = document.pages[i];
        const PdfRect box = pdf_rect(bleed_box({{}, page.trim}, page.bleed), page.trim.height);
        prepared[i] = prepare_stream(std::exchange(pages[i].operators, "/" + form_name(i) + " Do\n"),
                                     content_level, settings.form,
                                     {{"Type", "/XObject"},
                                      {"Subtype", "/Form"},
                                      {"BBox", rect_array(box)},
                                      {"Resources", reference(resources)}});
    });
    std::string names;
    for (std::size_t i = 0; i < count; ++i)
        names += fmt::format("/{} {}", form_name(i), reference(add_stream(file, std::move(prepared[i]))));
    return names;
}

std::string at_its_place(const Placement& placement, const Page& page, const Sheet& sheet,
                         const std::string& content)
{
    std::string out = "q\n";
    const PdfRect shown = pdf_rect(placement.shown, sheet.size.height);
    append_operation(out, {shown.left, shown.bottom, shown.right - shown.left, shown.top - shown.bottom},
                     "re");
    out += "W n\n";
    append_matrix(out, placing(placement, page.trim, sheet.size));
    return out + content + "Q\n";
}

} // namespace stonehand
