#include <fstream>
#include <sstream>

#include "built_edition.hpp"
#include "support/catch.hpp"
#include "support/parse_text.hpp"
#include "support/places.hpp"
#include "support/validate_relax_ng.hpp"

using namespace stonehand;

namespace
{

std::string schema()
{
    std::ifstream file(STONEHAND_SOURCE_DIR "/tests/ticket/xjdf.rng");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const std::string xjdf = "ticket/two-languages.xjdf", page = "ticket/two-languages.pdf",
                  press = "press/two-languages.pdf";

/// The value of the first attribute of a name in an element of a name.
std::string value(const Element& element, std::string_view name, std::string_view attribute)
{
    if (element.name == name)
        if (const Attribute* said = element.attribute(attribute)) return said->value;
    for (const Node& child : element.children)
        if (const auto* inner = std::get_if<Element>(&child))
            if (std::string found = value(*inner, name, attribute); !found.empty()) return found;
    return {};
}

std::string first_word(const std::string& text)
{
    return text.substr(0, text.find(' '));
}

/// A line of what pdfinfo says.
std::string pdf_info(const std::filesystem::path& pdf, const std::string& key)
{
    std::istringstream lines(run_process({{"pdfinfo", "-box", pdf.string()}}).out);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(key + ":")) return line.substr(line.find_first_not_of(' ', key.size() + 1));
    return {};
}

/// The sample edition with these outputs and a ticket that its schema allows.
struct BuiltTicket {
    explicit BuiltTicket(const std::string& outputs)
        : built(sample_edition(), {"--output", outputs + ",ticket"})
    {
        INFO(built.end().err);
        REQUIRE(built.end().status == 0);
        text = built.bytes(xjdf);
        const RelaxNgVerdict verdict = validate_relax_ng(schema(), text);
        INFO(verdict.messages);
        CHECK(verdict.document_is_valid);
    }
    BuiltEdition built;
    std::string text;
};

} // namespace

TEST_CASE("the ticket of a press file says what other people's programs read in it")
{
    const auto& [built, text] = BuiltTicket("press");

    Sources sources;
    Report report;
    const auto ticket = parse_text(text, sources, report);
    REQUIRE(ticket);
    CHECK(value(*ticket, "RunList", "NPage") == pdf_info(built.path(press), "Pages"));
    CHECK(value(*ticket, "FileSpec", "CheckSum") ==
          first_word(run_process({{"md5sum", built.path(press).string()}}).out));
    CHECK(text.find(first_word(run_process({{"sha256sum", built.path(press).string()}}).out)) != text.npos);
    CHECK(value(*ticket, "FileSpec", "URL") == "../" + press);
    CHECK(value(*ticket, "SurfaceColor", "PrintStandard") == "FOGRA39");
    CHECK(value(*ticket, "SurfaceColor", "ColorsUsed").find("Black") != std::string::npos);
}

TEST_CASE("the page of the ticket is a file for screens as every other, in the edition's words")
{
    const BuiltEdition& built = BuiltTicket("press").built;
    CHECK(pdf_info(built.path(page), "Tagged") == "yes");
    const std::string text = page_text(built.path(page));
    CHECK(text.find("Job ticket") != std::string::npos);
    CHECK(text.find(pdf_info(built.path(press), "Pages")) != std::string::npos);
    const std::string sums = built.bytes("SHA256SUMS");
    CHECK(sums.find(xjdf) != sums.npos);
    CHECK(sums.find(page) != sums.npos);
    CHECK(built.bytes("manifest.json").find("layouts/ticket/layout.xml") != std::string::npos);
}

TEST_CASE("a booklet and its cover are told with their sheets, as many as their files have sides")
{
    const auto& [built, text] = BuiltTicket("booklet,cover");
    const auto times = [&](const std::string& word) {
        std::size_t count = 0;
        for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++count;
        return count;
    };
    for (const std::string output : {"booklet", "cover"}) {
        const std::string sides = pdf_info(built.path(output + "/two-languages.pdf"), "Pages");
        CHECK(times("NPage=\"" + sides + "\"") == 1);
        const std::size_t sheets =
            times("<Layout PaperRef=\"PAPER-" + std::string(output == "cover" ? "COVER" : "BODY") + "\"");
        CHECK(sheets == static_cast<std::size_t>(std::stoi(sides) + 1) / 2);
    }
    // The folding dummy is for the office.
    CHECK(text.find("dummy") == text.npos);
}

TEST_CASE("a ticket is the same on any day and with any number of threads")
{
    const BuiltEdition one(sample_edition(), {"--output", "press,ticket", "--jobs", "1"});
    const BuiltEdition other(sample_edition(), {"--output", "press,ticket", "--jobs", "4"},
                             {"TZ=Asia/Tokyo", "LC_ALL=C"});
    CHECK(one.bytes(xjdf) == other.bytes(xjdf));
    CHECK(one.bytes(page) == other.bytes(page));
}
