#include "proof/draw_pages.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "proof/describe_blocks.hpp"
#include "proof/describe_marks.hpp"
#include "proof/describe_master.hpp"
#include "proof/describe_sheet.hpp"
#include "proof/shape_tables.hpp"
#include "sheets/mark_box.hpp"

namespace stonehand
{

namespace
{

std::size_t master_of(const Page& page, const Layout& layout)
{
    const auto found = std::find_if(layout.masters.begin(), layout.masters.end(),
                                    [&](const Master& master) { return master.name == page.master; });
    return static_cast<std::size_t>(found - layout.masters.begin());
}

ProofPage describe_page(const Page& page, const BlockSources& blocks, const Layout& layout,
                        const ShapeTables& tables)
{
    JsonText json;
    json.begin_object().key("marks");
    describe_marks(page.marks, tables, json);
    json.key("blocks");
    std::vector<Span> spans = describe_blocks(page, blocks, json);
    return {page.trim,       page.bleed, page.label, master_of(page, layout), json.end_object().take(),
            std::move(spans)};
}

void note_reaches(std::vector<PaintedSpan>& painted)
{
    for (std::size_t i = 0; i < painted.size(); ++i) {
        const bool follows = i > 0 && painted[i - 1].span.file == painted[i].span.file;
        painted[i].reach = std::max(painted[i].span.end, follows ? painted[i - 1].reach : 0);
    }
}

/// Spans of one file in the order of their beginnings, those of one place in that of the pages.
std::vector<PaintedSpan> painted_spans(const Document& document)
{
    std::vector<PaintedSpan> painted;
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        for (const Mark& mark : document.pages[page].marks) {
            const auto box = box_of(mark);
            if (box && mark.span.file != no_file) painted.push_back({mark.span, page, *box});
        }
    std::stable_sort(painted.begin(), painted.end(),
                     [](const PaintedSpan& one, const PaintedSpan& other) { return one.span < other.span; });
    note_reaches(painted);
    return painted;
}

} // namespace

ProofPages draw_pages(const ProofSources& from, unsigned jobs)
{
    const Document& document = from.document;
    ShapeTables tables(from.book.palette.empty() ? document.palette : from.book.palette, from.fonts,
                       from.order ? *from.order : ShapeOrder());
    for (const Page& page : document.pages) tables.add(page.marks);
    for (const Sheet& sheet : from.book.sheets) tables.add(sheet.marks);

    if (from.order) *from.order = tables.order();

    ProofPages drawn;
    drawn.title = document.info.title;
    drawn.language = document.info.language.tag;
    drawn.binding = document.binding;
    drawn.shapes = tables.shapes(jobs);
    const std::vector<std::size_t> order = reading_order(document.structure);
    const BlockSources blocks{document, order, from.sources};
    drawn.pages = parallel_map(document.pages, jobs, [&](const Page& page) {
        return describe_page(page, blocks, from.layout, tables);
    });
    for (const Master& master : from.layout.masters) drawn.masters.push_back(describe_master(master));
    for (const Sheet& sheet : from.book.sheets)
        drawn.sheets.push_back({sheet.name, describe_sheet(sheet, from.book.kept, tables)});
    drawn.painted = painted_spans(document);
    return drawn;
}

} // namespace stonehand
