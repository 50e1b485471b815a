#include "preflight/good_pdf.hpp"

#include "pdf/sample_document.hpp"
#include "support/catch.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

/// What stands in the Document says its language, so that the catalog's may be taken away.
ElementId add_block(SampleDocument& sample, Role role, ElementId parent = ElementId{0})
{
    return sample.add_element(role, parent, parent == ElementId{0} ? "en-GB" : "");
}

void add_text(SampleDocument& sample, Role role, ElementId parent, std::string_view text, double& y)
{
    sample.latin(text, add_block(sample, role, parent), y);
    y += 14;
}

void add_table(SampleDocument& sample, double& y)
{
    const ElementId table = add_block(sample, Role::Table);
    add_text(sample, Role::Caption, table, "A table", y);
    const ElementId head = sample.add_element(Role::TR, sample.add_element(Role::THead, table));
    for (const char* text : {"Kind", "Number"}) {
        const ElementId cell = sample.add_element(Role::TH, head);
        sample.document.structure[cell].scope = Scope::Column;
        sample.latin(text, cell, y);
        y += 14;
    }
    const ElementId body = sample.add_element(Role::TBody, table);
    for (const char* kind : {"One", "Two"}) {
        const ElementId row = sample.add_element(Role::TR, body);
        add_text(sample, Role::TD, row, kind, y);
        add_text(sample, Role::TD, row, "of them", y);
    }
}

void add_list(SampleDocument& sample, double& y)
{
    const ElementId list = add_block(sample, Role::L);
    add_text(sample, Role::Caption, list, "A list", y);
    for (const char* text : {"An item", "Another"}) {
        const ElementId item = sample.add_element(Role::LI, list);
        add_text(sample, Role::Lbl, item, "-", y);
        add_text(sample, Role::LBody, item, text, y);
    }
}

void add_figure(SampleDocument& sample, double& y)
{
    const ElementId figure = add_block(sample, Role::Figure);
    sample.document.structure[figure].alternative = "A red bar";
    PathMark bar;
    bar.box = {{40_pt, Length::points(y)}, {60_pt, 6_pt}};
    bar.fill = Paint{ColourId{1}};
    sample.document.pages.back().marks.push_back({bar, {figure, Artifact::None}, {}});
    y += 20;
    add_text(sample, Role::Caption, figure, "A figure", y);
}

void add_link(SampleDocument& sample, double& y)
{
    const ElementId paragraph = add_block(sample, Role::P);
    const ElementId link = sample.add_element(Role::Link, paragraph);
    LinkMark area;
    area.box = {{40_pt, Length::points(y - 10)}, {60_pt, 12_pt}};
    area.address = "https://example.org/";
    area.element = link;
    area.says = "A place on the web";
    sample.latin("A link", link, y);
    sample.document.pages.back().marks.push_back({area, {link, Artifact::None}, {}});
    y += 14;
}

void add_ruby(SampleDocument& sample, double& y)
{
    const ElementId ruby = sample.add_element(Role::Ruby, add_block(sample, Role::P));
    add_text(sample, Role::RB, ruby, "base", y);
    add_text(sample, Role::RT, ruby, "reading", y);
}

SampleDocument good_document(const FontLibrary& fonts)
{
    SampleDocument sample(fonts);
    sample.add_page();
    sample.latin("A running head", no_element, 30).meaning.artifact = Artifact::Header;
    double y = 60;
    add_text(sample, Role::H1, ElementId{0}, "A heading", y);
    sample.document.pages.back().marks.push_back({AnchorMark{{40_pt, 50_pt}, AnchorId{0}}, {}, {}});
    sample.document.outline.push_back({"A heading", {"en-GB"}, AnchorId{0}, 0});
    sample.document.anchor_pages = {0};
    const ElementId contents = add_block(sample, Role::TOC);
    add_text(sample, Role::Caption, contents, "Contents", y);
    add_text(sample, Role::P, sample.add_element(Role::TOCI, contents), "A heading 1", y);
    add_text(sample, Role::H2, ElementId{0}, "A heading below it", y);
    add_text(sample, Role::P, ElementId{0}, "A paragraph.", y);
    for (const char* id : {"note-1", "note-2"}) {
        const ElementId note = add_block(sample, Role::Note);
        sample.document.structure[note].id = id;
        sample.latin("A note.", note, y);
        y += 14;
    }
    add_link(sample, y);
    add_list(sample, y);
    add_table(sample, y);
    add_figure(sample, y);
    add_ruby(sample, y);
    return sample;
}

} // namespace

std::string good_pdf()
{
    const Profile profile = sample_profile();
    const FontLibrary fonts = sample_fonts({"EB Garamond 12"});
    if (profile.bytes.empty() || fonts.count() == 0) {
        WARN("not tested: EB Garamond 12 or the sRGB profile is not installed");
        return {};
    }
    const SampleDocument sample = good_document(fonts);
    Report report;
    std::string bytes =
        write_pdf(sample.document, fonts, sample_settings(profile, PdfSettings::Form::Readable), report);
    REQUIRE(report.empty());
    return bytes;
}

} // namespace stonehand
