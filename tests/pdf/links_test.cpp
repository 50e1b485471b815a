#include "pdf/links.hpp"

#include "pdf/sample_document.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

/// A page with one link; what writing it says.
Report written(const std::string& address, AnchorId target, std::string& bytes)
{
    const FontLibrary fonts;
    SampleDocument sample(fonts);
    const ElementId link = sample.add_element(Role::Link, sample.add_element(Role::P));
    sample.add_page();
    LinkMark mark;
    mark.box = {{10_pt, 10_pt}, {50_pt, 12_pt}};
    mark.address = address;
    mark.target = target;
    mark.element = link;
    mark.says = "a place";
    sample.document.pages.back().marks.push_back({mark, {}, {}});
    const Profile profile = sample_profile();
    Report report;
    bytes = write_pdf(sample.document, fonts, sample_settings(profile, PdfSettings::Form::Readable), report);
    return report;
}

} // namespace

TEST_CASE("addresses of the web and of mail are kept; what is not ASCII is percent-encoded")
{
    CHECK(uri_of("https://example.org/a?b=c#d") == "https://example.org/a?b=c#d");
    CHECK(uri_of("MAILTO:desk@example.org") == "MAILTO:desk@example.org");
    CHECK(uri_of("http://example.org/中 文") == "http://example.org/%E4%B8%AD%20%E6%96%87");
}

TEST_CASE("any other scheme, and a control character, is refused")
{
    CHECK_FALSE(uri_of("javascript:alert(1)"));
    CHECK_FALSE(uri_of("file:///etc/passwd"));
    CHECK_FALSE(uri_of("example.org"));
    CHECK_FALSE(uri_of("https:"));
    CHECK_FALSE(uri_of("https://example.org/\nx"));
}

TEST_CASE("a refused address is an error and does not reach the file")
{
    std::string bytes;
    const Report report = written("javascript:alert(1)", no_anchor, bytes);
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("bad-link-address"));
    CHECK(bytes.find("javascript") == std::string::npos);
    CHECK(bytes.find("/Annots") == std::string::npos);
}

TEST_CASE("a link to an anchor on no page is an error")
{
    std::string bytes;
    const Report report = written({}, AnchorId{3}, bytes);
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("dangling-link"));
}

TEST_CASE("an anchor on no page has no destination; one on several pages leads to the first of them")
{
    Document document;
    document.anchor_pages = {no_page, 0, 1};
    for (int page = 0; page < 2; ++page) {
        document.pages.emplace_back().trim = {100_pt, 200_pt};
        document.pages.back().marks.push_back({AnchorMark{{0_pt, 114_pt}, AnchorId{1}}, {}, {}});
    }
    const auto targets = destinations(document, {ObjectNumber{7}, ObjectNumber{8}});
    REQUIRE(targets.size() == 3);
    CHECK(targets[0].empty());
    CHECK(targets[1] == "[7 0 R/XYZ null 100 null]");
    CHECK(targets[2] == "[8 0 R/XYZ null 200 null]");
}

TEST_CASE("an address cannot break out of its string")
{
    std::string bytes;
    CHECK(written("https://example.org/a)/S/JavaScript", no_anchor, bytes).empty());
    CHECK(bytes.find("/URI(https://example.org/a\\)/S/JavaScript)") != std::string::npos);
}
