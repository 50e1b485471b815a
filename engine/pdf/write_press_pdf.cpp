#include "pdf/write_press_pdf.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "pdf/content_stream.hpp"
#include "pdf/font_objects.hpp"
#include "pdf/glyph_use.hpp"
#include "pdf/metadata.hpp"
#include "pdf/number_text.hpp"
#include "pdf/object_file.hpp"
#include "pdf/page_contents.hpp"
#include "pdf/page_geometry.hpp"
#include "pdf/page_tree.hpp"
#include "pdf/picture_objects.hpp"
#include "pdf/place_pages.hpp"
#include "pdf/stream_form.hpp"
#include "pdf/text_string.hpp"
#include "sheets/inks_used.hpp"

namespace stonehand
{

namespace
{

/// The pages of a document, then the marks of each sheet as a page of the sheet's size: fonts and contents
/// are made of both alike.
Document with_marks(Document document, const std::vector<Sheet>& sheets)
{
    for (const Sheet& sheet : sheets) {
        Page marks;
        marks.trim = sheet.size;
        marks.marks = sheet.marks;
        for (const Placement& placement : sheet.placements)
            marks.label += document.pages[placement.page].label + " ";
        marks.label += "with its marks";
        document.pages.push_back(std::move(marks));
    }
    return document;
}

std::vector<PageContent> sheet_contents(const Document& all, const std::vector<Sheet>& sheets,
                                        const std::vector<PageContent>& pages)
{
    const std::size_t first_marks = all.pages.size() - sheets.size();
    std::vector<PageContent> contents(sheets.size());
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        std::string& operators = contents[i].operators;
        for (const Placement& placement : sheets[i].placements)
            operators += at_its_place(placement, all.pages[placement.page], sheets[i],
                                      pages[placement.page].operators);
        const std::string& marks = pages[first_marks + i].operators;
        if (!marks.empty()) operators += "q\n" + marks + "Q\n";
    }
    return contents;
}

bool shows_alpha(const Page& page)
{
    return std::any_of(page.marks.begin(), page.marks.end(), [](const Mark& mark) {
        const auto* picture = std::get_if<PictureMark>(&mark.form);
        return picture && picture->picture.has_alpha;
    });
}

/// What is transparent is blended in the inks of the press (fact sheet pdfx, X4-30).
std::string group_of(const Document& document, const Sheet& sheet, const PressSettings& press)
{
    const bool blends =
        std::any_of(sheet.placements.begin(), sheet.placements.end(),
                    [&](const Placement& one) { return shows_alpha(document.pages[one.page]); });
    return blends && press.is_transparent() ? "/Group<</S/Transparency/CS/DeviceCMYK/I true>>" : "";
}

ObjectNumber write_sheets(ObjectFile& file, const Document& document, const std::vector<Sheet>& sheets,
                          const std::vector<ObjectNumber>& contents, ObjectNumber resources,
                          const PressSettings& press)
{
    std::vector<ObjectNumber> pages;
    for (std::size_t i = 0; i < sheets.size(); ++i) pages.push_back(file.reserve());
    const PageTree tree = write_page_tree(file, pages);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& sheet = sheets[i];
        const auto box = [&](const Rect& rect) { return rect_array(pdf_rect(rect, sheet.size.height)); };
        const std::string media = box({{}, sheet.size});
        file.set(pages[i],
                 fmt::format("<</Type/Page/Parent {}/MediaBox{}/CropBox{}/BleedBox{}/TrimBox{}/Resources "
                             "{}/Contents {}{}>>",
                             reference(tree.parents[i]), media, media,
                             box(bleed_box(sheet.trim, sheet.bleed)), box(sheet.trim), reference(resources),
                             reference(contents[i]), group_of(document, sheet, press)));
    }
    return tree.root;
}

/// The profile is embedded whatever the level, and a registered condition named as its registry has it (fact
/// sheet pdfx, X-11, X-12, X1-10, X4-10).
ObjectNumber write_output_intent(ObjectFile& file, const PdfSettings& settings)
{
    const PressSettings& press = *settings.press;
    const ObjectNumber profile = add_stream(
        file,
        prepare_stream(press.profile.bytes, bulk_level, settings.form,
                       {{"N", std::to_string(press.profile.components)}, {"Alternate", "/DeviceCMYK"}}));
    const std::string says = press.condition ? std::string(press.condition->says) : press.profile.description;
    const std::string identifier = press.condition ? std::string(press.condition->name) : "Custom";
    return file.add(
        fmt::format("<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier{}{}/OutputCondition{}/Info{}"
                    "/DestOutputProfile {}>>",
                    text_string(identifier), press.condition ? "/RegistryName(http://www.color.org)" : "",
                    text_string(says), text_string(press.profile.description), reference(profile)));
}

ObjectNumber write_metadata(ObjectFile& file, const Info& info, const DocumentRecord& record,
                            const PressSettings& press)
{
    const Claims claims = press.manner.level == PdfX::X4 ? press_claims(info, file.fingerprint()) : Claims{};
    return file.add_stream({{"Type", "/Metadata"}, {"Subtype", "/XML"}}, xmp_packet(info, record, claims));
}

std::vector<DictionaryEntry> press_info(const DocumentRecord& record, const PressSettings& press)
{
    auto entries = info_entries(record);
    entries.push_back({"Trapped", "/False"});
    if (press.manner.level == PdfX::X3_2003) entries.push_back({"GTS_PDFXVersion", "(PDF/X-3:2003)"});
    if (press.manner.level == PdfX::X1a_2003) entries.push_back({"GTS_PDFXVersion", "(PDF/X-1a:2003)"});
    return entries;
}

} // namespace

std::string write_press_pdf(Document document, const std::vector<Sheet>& sheets, const FontLibrary& fonts,
                            const PdfSettings& settings, Report& report)
{
    const PressSettings& press = *settings.press;
    const Document all = with_marks(std::move(document), sheets);
    check_page_sizes(all, report);
    ObjectFile file;

    // Fonts, inks and pictures: what the sheets show.
    const GlyphUse glyphs = collect_glyphs(all, fonts.count(), report);
    const auto pdf_fonts = write_fonts(file, glyphs, fonts, settings, report);
    const Paints paints = Paints::for_press(all.palette, press.converter, press.manner.spots);
    const std::string inks =
        write_paint_resources(file, paints, ink_names(inks_used(all, press.manner.spots)));
    const PictureNames pictures = write_pictures(file, all, {paints, inks}, settings, report);

    // Sheets: pages at their places, then the marks round them.
    const std::vector<std::string> no_languages;
    const ContentSources sources{all,          glyphs, pdf_fonts,     pictures,
                                 no_languages, paints, settings.form, Tags::LeftOut};
    auto pages = make_contents(sources, settings.jobs);
    ObjectNumber resources = write_resources(file, pdf_fonts, pictures, inks);
    if (share_sheets(sheets)) {
        const std::string forms =
            write_page_forms(file, all, all.pages.size() - sheets.size(), pages, resources, settings);
        resources = write_resources(file, pdf_fonts, {{}, pictures.resources + forms}, inks);
    }
    auto contents = sheet_contents(all, sheets, pages);
    const auto streams = write_contents(file, contents, settings);
    const ObjectNumber tree = write_sheets(file, all, sheets, streams, resources, press);

    const ObjectNumber intent = write_output_intent(file, settings);
    const DocumentRecord record = make_record(all.info, settings);
    const ObjectNumber metadata = write_metadata(file, all.info, record, press);
    std::string catalog = fmt::format("<</Type/Catalog/Pages {}/OutputIntents[{}]/Metadata {}",
                                      reference(tree), reference(intent), reference(metadata));
    if (!all.info.language.tag.empty()) catalog += "/Lang" + text_string(all.info.language.tag);
    const PdfVersion version = press.manner.level == PdfX::X4 ? PdfVersion::V1_6 : PdfVersion::V1_4;
    auto written = file.write(file.add(catalog + ">>"), press_info(record, press), version);
    if (!written.fault.empty())
        report.add("pdf-not-written", {}, say("PoDoFo could not write the file: {}", written.fault));
    return std::move(written.bytes);
}

} // namespace stonehand
