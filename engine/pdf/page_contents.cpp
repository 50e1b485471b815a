#include "pdf/page_contents.hpp"

#include <utility>

#include "base/parallel.hpp"
#include "pdf/stream_form.hpp"

namespace stonehand
{

namespace
{

constexpr Length shortest_side = Length::points(3), longest_side = Length::points(14'400);

} // namespace

void check_page_sizes(const Document& document, Report& report)
{
    for (const Page& page : document.pages)
        for (const Length side : {page.trim.width, page.trim.height})
            if (side < shortest_side || side > longest_side)
                report.add("page-size-limit", {},
                           say("page {} is {:.1f} pt along one side", page.label, side.in_points()));
}

std::vector<PageContent> make_contents(const ContentSources& sources, unsigned jobs)
{
    std::vector<PageContent> contents(sources.document.pages.size());
    for_each_index(contents.size(), jobs,
                   [&](std::size_t page) { contents[page] = write_content(sources, page); });
    return contents;
}

std::vector<ObjectNumber> write_contents(ObjectFile& file, std::vector<PageContent>& contents,
                                         const PdfSettings& settings)
{
    std::vector<PreparedStream> prepared(contents.size());
    for_each_index(contents.size(), settings.jobs, [&](std::size_t page) {
        prepared[page] =
            prepare_stream(std::exchange(contents[page].operators, {}), content_level, settings.form);
    });
    std::vector<ObjectNumber> streams;
    for (PreparedStream& stream : prepared) streams.push_back(add_stream(file, std::move(stream)));
    return streams;
}

ObjectNumber write_resources(ObjectFile& file, const std::vector<PdfFont>& fonts,
                             const PictureNames& pictures, const std::string& paints)
{
    std::string entries;
    for (const PdfFont& font : fonts) entries += font.resources;
    std::string text = "<<";
    if (!entries.empty()) text += "/Font<<" + entries + ">>";
    if (!pictures.resources.empty()) text += "/XObject<<" + pictures.resources + ">>";
    return file.add(text + paints + ">>");
}

} // namespace stonehand
