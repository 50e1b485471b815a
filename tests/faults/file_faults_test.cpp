#include "support/catch.hpp"

#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "faults/faulty_house.hpp"
#include "faults/faulty_layout.hpp"
#include "support/places.hpp"

using namespace stonehand;
using namespace std::string_literals;

namespace
{

const std::string program = STONEHAND_BUILD_DIR "/stonehand";
const std::filesystem::path source = STONEHAND_SOURCE_DIR;

std::string good_edition()
{
    return edition_with("<p>A paragraph.</p>");
}

/// A PDF of these objects, in order from 1; `behind` follows the trailer's Root.
std::string pdf_of(const std::vector<std::string>& objects, const std::string& behind = {})
{
    std::string pdf = "%PDF-1.7\n";
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places.push_back(pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t table = pdf.size();
    pdf += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (const std::size_t place : places) pdf += fmt::format("{:010} 00000 n \n", place);
    return pdf + fmt::format("trailer\n<</Size {}/Root 1 0 R{}>>\nstartxref\n{}\n%%EOF\n", objects.size() + 1,
                             fmt::format(fmt::runtime(behind), table), table);
}

std::string text_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("B22 numbers that never come to rest are told after the last pass", "[faults]")
{
    const std::string name = "note-number-that-swings-between-two-pages-is-told";
    FaultyHouse house;
    house.write_edition(text_of(source / "tests/golden" / name / "case.xml"));
    house.write("more/" + name + "/layout.xml", text_of(source / "tests/golden" / name / "layout.xml"));
    const std::string verdict = house.verdict({"--layouts", (source / "tests/support/layouts").string()});
    INFO(house.end().out << house.end().err);
    CHECK(verdict.starts_with("1 edition.xml:"));
    CHECK(verdict.ends_with(" unsettled-reference"));
    CHECK(house.end().out.find("after 4 passes") != std::string::npos);
    CHECK(house.end().out.find("--max-passes 8") != std::string::npos);
}

TEST_CASE("B63 leaves that creep beyond their margin", "[faults]")
{
    FaultyLayout layout;
    layout.outputs += R"(<output name="booklet" standard="PDF/X-4" profile="FOGRA39"/>)";
    FaultyHouse house;
    house.write_layout(layout.text());
    std::string content;
    for (int i = 0; i < 3000; ++i)
        content += "<p>A paragraph of a book that is far too thick to be stitched.</p>";
    house.write_content(content);
    const std::string verdict =
        house.verdict({"--output", "booklet", "--scheme", "saddle", "--caliper", "1mm", "--creep", "shift"});
    INFO(verdict);
    CHECK(verdict.starts_with("1 "));
    CHECK(verdict.find("creep-beyond-margin") != verdict.npos);
    CHECK(verdict.find('[') == verdict.npos);
}

TEST_CASE("B64 PDFs of others: in circles, encrypted, with actions", "[faults]")
{
    const std::string catalog = "<</Type/Catalog/Pages 2 0 R>>";
    const std::string pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    const std::string page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R>>";
    const auto stream = [](const std::string& filter, const std::string& bytes) {
        return fmt::format("<</Length {}{}>>\nstream\n{}\nendstream", bytes.size(), filter, bytes);
    };
    const std::vector<std::pair<const char*, std::string>> files{
        {"pages in a circle", pdf_of({catalog, "<</Type/Pages/Kids[2 0 R]/Count 1>>"})},
        {"tables in a circle", pdf_of({catalog, pages, page, stream("", "q Q")}, "/Prev {}")},
        {"an action",
         pdf_of({"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>", pages,
                 page, stream("", "q Q")})},
        {"LZW", pdf_of({catalog, pages, page, stream("/Filter/LZWDecode", "\x80\x0b\x60\x50")})},
        {"JBIG2", pdf_of({catalog, pages, page, stream("/Filter/JBIG2Decode", "nonsense")})},
        {"cut", pdf_of({catalog, pages, page}).substr(0, 60)},
        {"encrypted", pdf_of({catalog, pages, page, stream("", "q Q")},
                             "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(12345678901234567890123456789012)"
                             "/U(12345678901234567890123456789012)>>/ID[(a)(b)]")},
        {"nothing", ""},
    };
    FaultyHouse house;
    for (const auto& [name, bytes] : files) {
        CAPTURE(name);
        house.write("foreign.pdf", bytes);
        const auto before = house.files();
        for (const std::vector<std::string>& arguments :
             {std::vector<std::string>{"preflight", "--standard", "a2b", "foreign.pdf"},
              std::vector<std::string>{"impose", "--output", "made.pdf", "foreign.pdf"}}) {
            ProcessCall call{.arguments = {"timeout", "10", program}, .folder = house.path()};
            call.arguments.insert(call.arguments.end(), arguments.begin(), arguments.end());
            const ProcessEnd end = run_process(call);
            INFO(end.out << end.err);
            // A file may be imposed that keeps no standard; its actions then are left out.
            CHECK((end.status == 1 || (arguments.front() == "impose" && end.status == 0)));
            CHECK_FALSE((end.out + end.err).empty());
            if (end.status == 0) CHECK(house.bytes("made.pdf").find("JavaScript") == std::string::npos);
            std::filesystem::remove(house.path() / "made.pdf");
            CHECK(house.files() == before);
        }
    }
}

TEST_CASE("B65 names with signs, line breaks, other scripts, a hyphen first, 255 bytes", "[faults]")
{
    const std::string of_255 = std::string(251, 'n') + ".xml";
    for (const std::string& name : {"100%d%s%n.xml"s, "two\nlines.xml"s, "第一期.xml"s, of_255, "-o.xml"s,
                                    "a b'c\"d.xml"s, "\xff\xfe.xml"s}) {
        FaultyHouse house;
        CAPTURE(name);
        house.write("content/editions/" + name, good_edition());
        const std::string verdict = house.verdict({"content/editions/" + name, "--root", "content"});
        INFO(house.end().err);
        CHECK(verdict == "0");
        // What is wrong in it is told by its name, which a terminal may not obey.
        house.write("content/editions/" + name, edition_with("<poem/>"));
        const std::string wrong = house.verdict({"content/editions/" + name, "--root", "content"});
        CHECK(wrong.starts_with("1 "));
    }
    FaultyHouse house;
    house.write("-o.xml", good_edition());
    CHECK(house.verdict({"--root", ".", "--", "-o.xml"}) == "0");
    CHECK(house.verdict({std::string(256, 'n') + ".xml"}).ends_with("n.xml:1:1 read-failed"));
}
