#include "xml/write_relax_ng.hpp"

#include <fmt/format.h>

#include "support/catch.hpp"
#include "support/parse_text.hpp"
#include "support/validate_relax_ng.hpp"
#include "xml/check_grammar.hpp"
#include "xml/toy_grammar.hpp"

using namespace stonehand;

namespace
{

enum class Verdict { Valid, Invalid };

const std::string& schema()
{
    static const std::string text = write_relax_ng(toy_grammar());
    return text;
}

Verdict own_verdict(const std::string& document)
{
    Sources sources;
    Report report;
    const auto root = parse_text(document, sources, report);
    REQUIRE(root);
    REQUIRE(report.empty());
    check_grammar(*root, toy_grammar(), report);
    return report.empty() ? Verdict::Valid : Verdict::Invalid;
}

void expect(Verdict verdict, const std::string& document)
{
    INFO(document);
    const RelaxNgVerdict validator = validate_relax_ng(schema(), document);
    INFO(validator.messages);
    CHECK(own_verdict(document) == verdict);
    CHECK(validator.document_is_valid == (verdict == Verdict::Valid));
}

std::string toy(const std::string& children)
{
    return "<toy xmlns='urn:toy' date='2022'>" + children + "</toy>";
}

std::string in_list(const std::string& children)
{
    return toy("<head/><list>" + children + "</list><tail/>");
}
std::string in_item(const std::string& children)
{
    return in_list("<box/><item>" + children + "</item>");
}
std::string box(const std::string& attribute)
{
    return in_list("<item/><box " + attribute + "/>");
}

} // namespace

TEST_CASE("The schema is valid RELAX NG")
{
    const RelaxNgVerdict verdict = validate_relax_ng(schema(), toy("<head/><tail/>"));
    INFO(verdict.messages);
    CHECK(verdict.schema_is_valid);
    CHECK(schema().find("The root &amp; its &lt;parts&gt;.") != std::string::npos);
}

TEST_CASE("The schema and our check agree on ordered children")
{
    for (const char* children :
         {"<head/><tail/>", "<head/><tail/><tail/>",
          "<head>x</head> <sub/>\n<p/><list><item/><box/></list><p/><tail/>",
          "<head/><!-- c --><?pi?><tail/>", "<head/><quote id='q'><quote><p/></quote></quote><tail/>"})
        expect(Verdict::Valid, toy(children));
    for (const char* children :
         {"", "<head/>", "<tail/>", "<tail/><head/>", "<head/><head/><tail/>", "<head/><sub/><sub/><tail/>",
          "<head/><p/><sub/><tail/>", "<head/>text<tail/>", "<head/><tail/><p/>", "<head/><em/><tail/>",
          "<head/><unknown/><tail/>", "<head/><quote><quote/></quote><tail/>",
          "<head/><tail/><toy date='2022'/>"})
        expect(Verdict::Invalid, toy(children));
}

TEST_CASE("The schema and our check agree on children in any order")
{
    for (const char* children :
         {"<item/><box/>", "<box/><item/>", "<item/><label>x</label><item/><box/><item/>"})
        expect(Verdict::Valid, in_list(children));
    for (const char* children : {"", "<box/>", "<item/>", "<item/><box/><box/>",
                                 "<label/><item/><label/><box/>", "<item/>words<box/>", "<item/><box/><p/>"})
        expect(Verdict::Invalid, in_list(children));
}

TEST_CASE("The schema and our check agree on text among children")
{
    for (const char* children :
         {"<head>a <em>b <note id='n'>c</note></em> d</head><tail/>", "<head><em/></head><tail/>",
          "<head/><sub>a<em/>b</sub><tail/>", "<head/><sub/><tail/>"})
        expect(Verdict::Valid, toy(children));
    for (const char* children : {"<head><p/></head><tail/>", "<head/><sub><em/><em/></sub><tail/>",
                                 "<head/><sub>a<note id='n'/></sub><tail/>", "<head/><tail>x</tail>"})
        expect(Verdict::Invalid, toy(children));
}

TEST_CASE("The schema and our check agree on empty elements and on text alone")
{
    for (const char* children :
         {"<item/><box> </box>", "<item/><box/><label>x</label>", "<item/><box/><label/>"})
        expect(Verdict::Valid, in_list(children));
    for (const char* children :
         {"<item/><box>x</box>", "<item/><box><p/></box>", "<item/><box/><label><em/></label>"})
        expect(Verdict::Invalid, in_list(children));
}

TEST_CASE("The schema and our check agree on either words or blocks")
{
    for (const char* children :
         {"", " ", "words", "words <em/> words", "<em/>", "<p/>", "<p>a</p> <list><item/><box/></list>",
          "<note id='n'><p/><p/></note>", "<note id='n'>words</note>"})
        expect(Verdict::Valid, in_item(children));
    for (const char* children : {"words<p/>", "<p/>words", "<em/><p/>", "<p/><em/>", "<tail/>",
                                 "words<tail/>", "<note id='n'><list><item/><box/></list></note>"})
        expect(Verdict::Invalid, in_item(children));
}

TEST_CASE("The schema and our check agree on which attributes stand")
{
    expect(Verdict::Valid, "<toy xmlns='urn:toy' date='2022' id='a' xml:lang='en-GB'><head/><tail/></toy>");
    expect(Verdict::Invalid, "<toy xmlns='urn:toy'><head/><tail/></toy>");
    expect(Verdict::Invalid, "<toy xmlns='urn:toy' date='2022' other='x'><head/><tail/></toy>");
    expect(Verdict::Invalid, "<toy xmlns='urn:toy' date='2022' xml:space='preserve'><head/><tail/></toy>");
    expect(Verdict::Invalid,
           "<toy xmlns='urn:toy' xmlns:o='urn:o' date='2022' o:id='x'><head/><tail/></toy>");
    expect(Verdict::Invalid, toy("<head><note/></head><tail/>"));
}

TEST_CASE("The schema and our check agree on namespaces and on the root")
{
    expect(Verdict::Valid, "<t:toy xmlns:t='urn:toy' date='2022'><t:head/><t:tail/></t:toy>");
    expect(Verdict::Invalid, "<toy date='2022'><head/><tail/></toy>");
    expect(Verdict::Invalid, "<toy xmlns='urn:other' date='2022'><head/><tail/></toy>");
    expect(Verdict::Invalid, toy("<head/><p xmlns=''/><tail/>"));
    expect(Verdict::Invalid, toy("<head xmlns='urn:other'/><tail/>"));
    expect(Verdict::Invalid, "<p xmlns='urn:toy'/>");
}

TEST_CASE("The schema takes a part as a root, for editors; our check wants the whole")
{
    const std::string part = "<list xmlns='urn:toy'><item/><box/></list>";
    CHECK(validate_relax_ng(schema(), part).document_is_valid);
    CHECK(own_verdict(part) == Verdict::Invalid);
}

TEST_CASE("The schema and our check agree on values")
{
    struct Values {
        const char* name;
        std::vector<std::string> good, bad;
    };
    const Values table[] = {
        {"size",
         {"10.5pt", "3mm", "2em", "1rlh", "2ic", "84%", "-3mm", "0", "-0", ".5em"},
         {"", "12", "12 pt", "12px", "1e4mm", "NaN", "12 furlongs", "+3mm", "5.pt", "1234567890mm", "mm",
          "--3mm", ".pt"}},
        {"colour", {"#1a6fb0", "#FFFFFF"}, {"", "1a6fb0", "#fff", "#1a6fb0 ", "#1a6fbg", "red"}},
        {"align", {"left", "centre"}, {"", "Left", " left", "left right", "middle"}},
        {"src",
         {"a.png", "../pictures/a b.png", "./a:b/c", "图.png", "x/a:b"},
         {"", "/a.png", "http://example.org/a.png", "file:a", "C:\\a.png", "a\\b.png", "c:/a"}},
        {"href",
         {"https://example.org/", "http://x", "mailto:office@example.org"},
         {"", "https://", "example.org", "javascript:alert(1)", "file:///x", "https://a b", " https://x",
          "HTTPS://x"}},
        {"count", {"1", "10", "999999999"}, {"", "0", "01", "-1", "1.5", "1000000000", " 1", "x"}},
        {"by", {"nee", "nee zhang", " nee  zhang ", "张"}, {"", " ", "1a", "nee,zhang", "a:b"}},
        {"to", {"a", "_a-1.b", "édition", "文"}, {"", "1", "-a", "a b", "a:b", "a ", "·a", "×"}},
        {"id", {"a"}, {"", "a b"}},
        {"alt", {"x", " x ", "图"}, {"", " ", "&#10;"}},
        {"xml:lang",
         {"en", "zh-Hans", "zh-Hant-HK", "de-1996"},
         {"", "en_GB", "en-", "-en", "123", "abcdefghi", "en gb"}},
        {"when",
         {"2022", "2022-09", "2022-09-30", "2024-02-29", "2000-02-29", "0004-02-29", "0001", "9999-12-31"},
         {"", "0000", "0000-02-29", "22", "2022-13", "2022-00", "2022-9", "2022-09-31", "2023-02-29",
          "1900-02-29", "2022-09-00", "2022-09-30Z", " 2022", "2022-02-30", "2022/09/30", "12022"}},
    };
    for (const Values& row : table) {
        for (const std::string& value : row.good)
            expect(Verdict::Valid, box(row.name + ("=\"" + value + "\"")));
        for (const std::string& value : row.bad)
            expect(Verdict::Invalid, box(row.name + ("=\"" + value + "\"")));
    }
}

TEST_CASE("The schema's calendar is ours")
{
    // Every day number of every month of years of each kind.
    for (const char* year : {"1999", "2000", "2023", "2024", "2100", "2400"})
        for (int month = 0; month <= 13; ++month) {
            std::string good, bad;
            for (int day = 0; day <= 32; ++day) {
                const std::string document = box(fmt::format("when='{}-{:02}-{:02}'", year, month, day));
                if (day >= 28 || day <= 1) {
                    INFO(document);
                    CHECK(validate_relax_ng(schema(), document).document_is_valid ==
                          (own_verdict(document) == Verdict::Valid));
                }
            }
        }
}
