#include "support/catch.hpp"

#include <algorithm>

#include "telling/order_diagnostics.hpp"
#include "telling/render_diagnostic.hpp"

using namespace stonehand;

namespace
{

/// A file, and the places of its words.
struct OneFile {
    explicit OneFile(std::string text, std::string path = "edition.xml")
        : id(sources.add(std::move(path), text))
    {
    }

    Span at(std::string_view words) const
    {
        const std::size_t begin = sources.file(id).bytes.find(words);
        REQUIRE(begin != std::string::npos);
        return {id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
    }

    Sources sources;
    FileId id;
};

std::string rendered(const OneFile& file, const Report& report)
{
    std::string text;
    for (const Diagnostic& diagnostic : order_diagnostics(report))
        text += render_diagnostic(diagnostic, file.sources, Colour::None, Tongue::English);
    return text;
}

} // namespace

TEST_CASE("a diagnostic has the form of the design, byte for byte", "[telling]")
{
    const OneFile file(std::string(56, '\n') + "  <essay by=\"zang\">\n",
                       "content/editions/2022-09/edition.xml");
    Report report;
    report.add("unknown-contributor", file.at("zang"), say("no contributor has the id “zang”"))
        .hint(say("the contributors of this edition are: nee, zhang"));
    CHECK(rendered(file, report) ==
          "content/editions/2022-09/edition.xml:57:14: error[unknown-contributor]: no contributor has the id "
          "“zang”\n"
          "   57 |   <essay by=\"zang\">\n"
          "      |              ^^^^ the contributors of this edition are: nee, zhang\n");
}

TEST_CASE("without a hint nothing follows the caret", "[telling]")
{
    const OneFile file("<p/>");
    Report report;
    report.add("empty-paragraph", file.at("<p/>"), say("nothing in it"));
    CHECK(rendered(file, report) == "edition.xml:1:1: warning[empty-paragraph]: nothing in it\n"
                                    "    1 | <p/>\n"
                                    "      | ^^^^\n");
}

TEST_CASE("wide characters, combining marks and tabs keep the caret below its place", "[telling]")
{
    const OneFile file("\t中e\xcc\x81<a>中文</a>");
    Report report;
    report.add("unknown-element", file.at("<a>"), say("one"));
    report.add("unknown-element", file.at("中文"), say("two"));
    CHECK(rendered(file, report) == "edition.xml:1:5: error[unknown-element]: one\n"
                                    "    1 | \t中e\xcc\x81<a>中文</a>\n"
                                    "      | \t   ^^^\n"
                                    "edition.xml:1:8: error[unknown-element]: two\n"
                                    "    1 | \t中e\xcc\x81<a>中文</a>\n"
                                    "      | \t      ^^^^\n");
}

TEST_CASE("a span over several lines is marked to the end of the first", "[telling]")
{
    const OneFile file("<p\r\n id=\"x\">");
    Report report;
    report.add("unknown-element", file.at("<p\r\n id"), say("one"));
    CHECK(rendered(file, report) == "edition.xml:1:1: error[unknown-element]: one\n    1 | <p\n      | ^^\n");
}

TEST_CASE("a place at the very end of the file, or of nothing, has one caret", "[telling]")
{
    const OneFile file("<p>\n");
    Report report;
    report.add("unclosed-element", {file.id, 4, 4}, say("the file ends"));
    CHECK(rendered(file, report) ==
          "edition.xml:2:1: error[unclosed-element]: the file ends\n    2 | \n      | ^\n");
    const OneFile empty("");
    Report of_empty;
    of_empty.add("empty-document", {empty.id, 0, 0}, say("the file is empty"));
    CHECK(rendered(empty, of_empty) ==
          "edition.xml:1:1: error[empty-document]: the file is empty\n    1 | \n      | ^\n");
}

TEST_CASE("further hints follow as notes, at their places", "[telling]")
{
    const OneFile file("<a id=\"x\"/>\n<b id=\"x\"/>\n");
    Report report;
    report.add("duplicate-id", {file.id, 19, 20}, say("the id “x” is taken"))
        .hint(say("it is given here first"), file.at("x"))
        .hint(say("give this one another id"))
        .hint(say("ids are case-sensitive"));
    CHECK(rendered(file, report) == "edition.xml:2:8: error[duplicate-id]: the id “x” is taken\n"
                                    "    2 | <b id=\"x\"/>\n"
                                    "      |        ^ give this one another id\n"
                                    "edition.xml:1:8: note: it is given here first\n"
                                    "    1 | <a id=\"x\"/>\n"
                                    "      |        ^\n"
                                    "edition.xml:2:8: note: ids are case-sensitive\n");
}

TEST_CASE("a fault in no file is stonehand's", "[telling]")
{
    const OneFile file("");
    Report report;
    report.add("out-of-memory", Span{}, say("no memory")).hint(say("use fewer --jobs"));
    CHECK(rendered(file, report) ==
          "stonehand: error[out-of-memory]: no memory\nstonehand: note: use fewer --jobs\n");
}

TEST_CASE("controls, turned directions and broken UTF-8 never reach a terminal", "[telling]")
{
    CHECK(fit_to_show("a\x1b[31mb") == "a\xef\xbf\xbd[31mb");
    CHECK(fit_to_show("a\xe2\x80\xae\xff") == "a\xef\xbf\xbd\xef\xbf\xbd");
    CHECK(fit_to_show("tab\tstays, 中文 too") == "tab\tstays, 中文 too");
}

TEST_CASE("of a very long line the part around the caret is shown", "[telling]")
{
    const OneFile file(std::string(400, 'x') + "<bad>" + std::string(400, 'y'));
    Report report;
    report.add("unknown-element", file.at("<bad>"), say("no"));
    CHECK(rendered(file, report) == "edition.xml:1:401: error[unknown-element]: no\n    1 | …" +
                                        std::string(48, 'x') + "<bad>" + std::string(67, 'y') +
                                        "…\n      |  " + std::string(48, ' ') + "^^^^^\n");
}

TEST_CASE("diagnostics stand by file and place, what is told twice stands once", "[telling]")
{
    const OneFile file("<a/><b/>");
    Report report;
    report.add("out-of-memory", Span{}, say("last"));
    report.add("unknown-element", file.at("<b/>"), say("second"));
    report.add("unknown-element", file.at("<a/>"), say("first"));
    report.add("unknown-element", file.at("<b/>"), say("also second"));
    report.add("unknown-element", file.at("<b/>"), say("second"));
    std::vector<std::string> messages;
    for (const Diagnostic& diagnostic : order_diagnostics(report))
        messages.push_back(diagnostic.message.in_english());
    CHECK(messages == std::vector<std::string>{"first", "second", "also second", "last"});
}

TEST_CASE("twenty thousand faults on one line are told in the time of twenty thousand faults", "[telling]")
{
    constexpr std::size_t count = 20'000;
    const std::string element = "<wrong/>            ";
    std::string line;
    for (std::size_t i = 0; i < count; ++i) line += element;
    const OneFile file(line);
    Report report;
    for (std::size_t i = 0; i < count; ++i) {
        const auto begin = static_cast<std::uint32_t>(i * element.size());
        report.add("unknown-element", {file.id, begin, begin + 8}, say("there is no element <wrong>"));
    }
    const std::string text = rendered(file, report);
    CHECK(std::count(text.begin(), text.end(), '\n') == 3 * count);
    CHECK(text.find("edition.xml:1:399981: error") != std::string::npos);
}

TEST_CASE("twenty thousand faults at one place are told once each", "[telling]")
{
    const OneFile file("<a/>");
    Report report;
    for (int again = 0; again < 2; ++again)
        for (int i = 0; i < 20'000; ++i)
            report.add("unknown-element", file.at("<a/>"), say("fault {}", i)).hint(say("none"));
    const std::vector<Diagnostic> told = order_diagnostics(report);
    REQUIRE(told.size() == 20'000);
    CHECK(told.front().message.in_english() == "fault 0");
    CHECK(told.back().message.in_english() == "fault 19999");
}

TEST_CASE("faults of one place and one message differ by the places of their hints, not by the words",
          "[telling]")
{
    const OneFile file("<a/><b/>");
    Report report;
    report.add("unknown-element", file.at("<a/>"), say("no")).hint(say("see"), file.at("<b/>"));
    report.add("unknown-element", file.at("<a/>"), say("no")).hint(say("see"));
    report.add("unknown-attribute", file.at("<a/>"), say("no")).hint(say("see"));
    report.add("unknown-element", file.at("<a/>"), say("no")).hint(say("see"), file.at("<b/>"));
    report.add("unknown-element", file.at("<a/>"), say("no")).hint(say("look"));
    CHECK(order_diagnostics(report).size() == 3);
}
