#include "pdf/write_pdf.hpp"

#include <utility>

#include <fmt/format.h>

#include "pdf/content_stream.hpp"
#include "pdf/font_objects.hpp"
#include "pdf/glyph_use.hpp"
#include "pdf/links.hpp"
#include "pdf/metadata.hpp"
#include "pdf/object_file.hpp"
#include "pdf/outline.hpp"
#include "pdf/page_contents.hpp"
#include "pdf/page_geometry.hpp"
#include "pdf/page_tree.hpp"
#include "pdf/picture_objects.hpp"
#include "pdf/stream_form.hpp"
#include "pdf/structure_tree.hpp"
#include "pdf/text_string.hpp"

namespace stonehand
{

namespace
{

std::vector<ObjectNumber> reserve_pages(ObjectFile& file, std::size_t count)
{
    std::vector<ObjectNumber> pages;
    for (std::size_t i = 0; i < count; ++i) pages.push_back(file.reserve());
    return pages;
}

/// `/Annots[…]` of each page.
std::vector<std::string> annotation_lists(const std::vector<LinkAnnotation>& links, std::size_t pages)
{
    std::vector<std::string> lists(pages);
    for (const LinkAnnotation& link : links)
        lists[link.page] += (lists[link.page].empty() ? "/Annots[" : " ") + reference(link.object);
    for (std::string& list : lists)
        if (!list.empty()) list += "]";
    return lists;
}

struct PageParts {
    const std::vector<ObjectNumber>& objects;
    const std::vector<ObjectNumber>& contents;
    ObjectNumber resources;
    const std::vector<LinkAnnotation>& links;
};

/// Page objects and their tree. On the screen the page is its trim: the boxes are equal, and what bleeds is
/// cut off by the viewer.
ObjectNumber write_pages(ObjectFile& file, const Document& document, const PageParts& parts)
{
    const PageTree tree = write_page_tree(file, parts.objects);
    const auto annotations = annotation_lists(parts.links, document.pages.size());
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const Size trim = document.pages[i].trim;
        const std::string box = rect_array(pdf_rect({{}, trim}, trim.height));
        // Every page names its own resources (A 6.2.2-2) and has its annotations read in the order of the
        // structure (UA 7.18.3-1).
        file.set(parts.objects[i],
                 fmt::format("<</Type/Page/Parent {}/MediaBox{}/CropBox{}/TrimBox{}/Resources {}/Contents {}"
                             "/StructParents {}/Tabs/S{}>>",
                             reference(tree.parents[i]), box, box, box, reference(parts.resources),
                             reference(parts.contents[i]), i, annotations[i]));
    }
    return tree.root;
}

/// The screen's colours are sRGB, and the file says so: DeviceRGB then means the same everywhere
/// (A 6.2.4.3-2).
ObjectNumber write_output_intent(ObjectFile& file, const PdfSettings& settings)
{
    const ObjectNumber profile = add_stream(
        file,
        prepare_stream(settings.profile.bytes, bulk_level, settings.form,
                       {{"N", std::to_string(settings.profile.components)}, {"Alternate", "/DeviceRGB"}}));
    return file.add(
        fmt::format("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
                    "/RegistryName(http://www.color.org)/Info{}/DestOutputProfile {}>>",
                    text_string(settings.profile.description), reference(profile)));
}

struct CatalogParts {
    ObjectNumber pages, structure, outline, intent, metadata;
};

ObjectNumber write_catalog(ObjectFile& file, const Document& document, const CatalogParts& parts)
{
    std::string text = fmt::format(
        "<</Type/Catalog/Pages {}/MarkInfo<</Marked true>>/StructTreeRoot {}"
        "/ViewerPreferences<</DisplayDocTitle true{}>>/PageLabels{}/OutputIntents[{}]/Metadata {}",
        reference(parts.pages), reference(parts.structure),
        document.binding == Binding::Right ? "/Direction/R2L" : "", page_labels(document.pages),
        reference(parts.intent), reference(parts.metadata));
    // The language of the title, the outline and the annotations too (UA 7.2-2, -24, -33).
    if (!document.info.language.tag.empty()) text += "/Lang" + text_string(document.info.language.tag);
    if (parts.outline != no_object) text += "/Outlines " + reference(parts.outline) + "/PageMode/UseOutlines";
    return file.add(text + ">>");
}

/// XMP is never deflated: programs that know no PDF look for it (XMP part 3, 1.1.2).
ObjectNumber write_metadata(ObjectFile& file, const Info& info, const DocumentRecord& record)
{
    return file.add_stream({{"Type", "/Metadata"}, {"Subtype", "/XML"}},
                           xmp_packet(info, record, screen_claims()));
}

} // namespace

std::string write_pdf(const Document& document, const FontLibrary& fonts, const PdfSettings& settings,
                      Report& report)
{
    check_page_sizes(document, report);
    ObjectFile file;
    const auto page_objects = reserve_pages(file, document.pages.size());

    // Fonts and pictures: what the pages show.
    const GlyphUse glyphs = collect_glyphs(document, fonts.count(), report);
    const auto pdf_fonts = write_fonts(file, glyphs, fonts, settings, report);
    const Paints paints = Paints::for_screen(document.palette);
    const PictureNames pictures = write_pictures(file, document, {paints, {}}, settings, report);

    // Pages: their marks, their links.
    const auto languages = element_languages(document.structure, document.info.language);
    std::vector<PageContent> contents = make_contents(
        {document, glyphs, pdf_fonts, pictures, languages, paints, settings.form}, settings.jobs);
    const auto streams = write_contents(file, contents, settings);
    const auto targets = destinations(document, page_objects);
    const auto links = write_links(file, {document, targets, languages}, report);
    const ObjectNumber resources = write_resources(file, pdf_fonts, pictures, {});

    // The document: what it means and what it says of itself.
    CatalogParts parts{};
    parts.pages = write_pages(file, document, {page_objects, streams, resources, links});
    parts.structure = write_structure(file, {document, contents, links, page_objects}, report);
    parts.outline = write_outline(file, document.outline, targets);
    parts.intent = write_output_intent(file, settings);
    const DocumentRecord record = make_record(document.info, settings);
    parts.metadata = write_metadata(file, document.info, record);

    auto written = file.write(write_catalog(file, document, parts), info_entries(record), PdfVersion::V1_7);
    if (!written.fault.empty())
        report.add("pdf-not-written", {}, say("PoDoFo could not write the file: {}", written.fault));
    return std::move(written.bytes);
}

} // namespace stonehand
