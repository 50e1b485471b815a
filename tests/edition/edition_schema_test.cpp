#include "edition/edition_grammar.hpp"

#include "edition_file.hpp"
#include "support/catch.hpp"
#include "support/parse_text.hpp"
#include "support/validate_relax_ng.hpp"
#include "xml/check_grammar.hpp"
#include "xml/read_tree.hpp"
#include "xml/write_relax_ng.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

const std::filesystem::path schema_file = source_folder / "content/schema/edition.rng";

const std::string& schema()
{
    static const std::string text = write_relax_ng(edition_grammar());
    return text;
}

enum class Verdict { Valid, Invalid };
using enum Verdict;

struct Case {
    Verdict verdict;
    std::string_view text;
};

// What stands beside the parts of an edition that has all it needs.
constexpr Case in_edition[] = {
    {Valid, ""},
    {Valid, "<themes><theme>A</theme><theme xml:lang=\"zh-Hans\">B</theme></themes>"},
    {Invalid, "<themes/>"},
    {Invalid, "<themes>A</themes>"},
    {Valid, "<keywords><keyword>a</keyword></keywords>"},
    {Invalid, "<keywords><keyword><em>a</em></keyword></keywords>"},
    {Valid, "<introduction><heading>H</heading><p>A</p></introduction>"},
    {Invalid, "<introduction><p>A</p><heading>H</heading></introduction>"},
    {Invalid, "<introduction>A</introduction>"},
    {Invalid, "<introduction/>"},
    {Valid, "<about xml:lang=\"fr\"><section><heading>H</heading></section></about>"},
    {Valid, "<disclaimer><p>A</p><copyright year=\"2026\" holder=\"H\"/></disclaimer>"},
    {Invalid, "<disclaimer><copyright year=\"2026\" holder=\"H\"/><p>A</p></disclaimer>"},
    {Valid, "<copyright year=\"2026\" holder=\"H\" company-number=\"1\"/>"},
    {Invalid, "<copyright holder=\"H\"/>"},
    {Invalid, "<copyright year=\" \" holder=\"H\"/>"},
    {Invalid, "<copyright year=\"1\" holder=\"H\"/><copyright year=\"2\" holder=\"H\"/>"},
    {Valid, "<contributor id=\"b\"><affiliation>A</affiliation><name>N</name><role>R</role></contributor>"},
    {Valid,
     "<contributor id=\"b\" sort=\"S\"><name>N</name><portrait src=\"p.png\" alt=\"P\"/></contributor>"},
    {Invalid, "<contributor id=\"b\"><role>R</role></contributor>"},
    {Invalid, "<contributor><name>N</name></contributor>"},
    {Invalid, "<contributor id=\"2b\"><name>N</name></contributor>"},
    {Invalid, "<contributor id=\"b\"><name>N</name><portrait src=\"p.png\"/></contributor>"},
    {Invalid, "<contributor id=\"b\"><name>N</name><portrait src=\"/p.png\" alt=\"P\"/></contributor>"},
    {Invalid, "<contributor id=\"b\"><name>N</name><portrait src=\"http://a.b/p\" alt=\"P\"/></contributor>"},
    {Valid, "<essay id=\"b\" by=\"a\n  c\" date=\"2026-02-28\"><title>T</title><p>A</p></essay>"},
    {Invalid, "<essay id=\"b\" by=\"a\"/>"},
    {Invalid, "<essay id=\"b\"><p>A</p></essay>"},
    {Invalid, "<essay id=\"b\" by=\"\"><p>A</p></essay>"},
    {Invalid, "<essay id=\"b\" by=\"a\" date=\"2026-2\"><p>A</p></essay>"},
    {Invalid, "<essay id=\"b\" by=\"a\"><p>A</p><title>T</title></essay>"},
    {Valid, "<translation of=\"a\" xml:lang=\"zh-Hans\"><title>T</title><p>A</p></translation>"},
    {Invalid, "<translation of=\"a\"><p>A</p></translation>"},
    {Invalid, "<translation of=\"a\" xml:lang=\"zh_Hans\"><p>A</p></translation>"},
    {Invalid, "<bio><p>A</p></bio>"},
    {Valid, "<board><heading>H</heading><member role=\"R\" honours=\"H\">M</member></board>"},
    {Invalid, "<board id=\"b\"><heading>H</heading></board>"},
    {Invalid, "<board><heading>H</heading><member role=\"\">M</member></board>"},
    {Valid, "<contact><social service=\"S\" handle=\"@h\"/><email>a@example.org</email></contact>"},
    {Invalid, "<contact><social service=\"S\"/></contact>"},
    {Invalid, "<contact/><contact/>"},
    {Valid, "<hyphenation xml:lang=\"de\"><word>Satz-spie-gel</word></hyphenation>"},
    {Invalid, "<hyphenation/>"},
    {Invalid, "<para>A</para>"},
    {Invalid, "<p>A</p>"},
    {Invalid, "Text."},
    {Invalid, "<programme><name>P</name></programme>"},
    {Invalid, "<question><text>Q?</text></question>"},
    {Invalid, "<about xmlns=\"urn:another\"><p>A</p></about>"},
};

// What stands in an essay.
constexpr Case in_essay[] = {
    {Valid, "<p id=\"b\" xml:lang=\"fr\">A</p><p/>"},
    {Invalid, "<p align=\"left\">A</p>"},
    {Invalid, "<p id=\"b c\">A</p>"},
    {Invalid, "<p><p>A</p></p>"},
    {Valid,
     "<section id=\"b\"><heading>H</heading><p>A</p><section><heading>I</heading></section></section>"},
    {Invalid, "<section><p>A</p></section>"},
    {Invalid, "<section><heading>H</heading><heading>I</heading></section>"},
    {Valid, "<quote><p>A</p><list><item>B</item></list></quote>"},
    {Invalid, "<quote>A</quote>"},
    {Invalid, "<quote><section><heading>H</heading></section></quote>"},
    {Valid, "<pullquote>A <em>B</em></pullquote>"},
    {Invalid, "<pullquote><p>A</p></pullquote>"},
    {Valid, "<list type=\"ordered\"><item>A</item><item><p>B</p></item><item/></list>"},
    {Invalid, "<list type=\"numbered\"><item>A</item></list>"},
    {Invalid, "<list/>"},
    {Invalid, "<list><item>A<p>B</p></item></list>"},
    {Invalid, "<list><p>A</p></list>"},
    {Valid, "<figure src=\"a/b.png\" alt=\"A\"><caption>C</caption><credit>D</credit></figure>"},
    {Invalid, "<figure src=\"a.png\" alt=\"A\"><credit>D</credit><caption>C</caption></figure>"},
    {Invalid, "<figure src=\"a.png\" alt=\"\"/>"},
    {Valid, "<table><caption>C</caption><thead><tr><th scope=\"col\">A</th></tr></thead>"
            "<tbody><tr><td/></tr></tbody><tbody><tr><th scope=\"row\" "
            "align=\"decimal\">B</th></tr></tbody></table>"},
    {Valid, "<table><tbody><tr><td colspan=\"2\" rowspan=\"12\" "
            "align=\"center\"><p>A</p></td></tr></tbody></table>"},
    {Invalid, "<table><tr><td>A</td></tr></table>"},
    {Invalid, "<table><tbody><tr/></tbody></table>"},
    {Invalid, "<table><tbody><tr><td colspan=\"0\">A</td></tr></tbody></table>"},
    {Invalid, "<table><tbody><tr><td scope=\"row\">A</td></tr></tbody></table>"},
    {Invalid, "<table><tbody><tr><td>A</td></tr></tbody><thead><tr><th>B</th></tr></thead></table>"},
};

// What stands in a paragraph.
constexpr Case in_paragraph[] = {
    {Valid, "A <em>B <strong>C</strong></em> <em mark=\"dots\">D</em>"},
    {Invalid, "<em mark=\"dot\">A</em>"},
    {Valid, "<foreign xml:lang=\"zh-Latn\">A</foreign>"},
    {Invalid, "<foreign>A</foreign>"},
    {Invalid, "<foreign xml:lang=\"\">A</foreign>"},
    {Valid, "<link href=\"https://example.org/a?b#c\">A</link><link href=\"mailto:a@example.org\">B</link>"},
    {Invalid, "<link href=\"ftp://example.org\">A</link>"},
    {Invalid, "<link href=\"https://\">A</link>"},
    {Invalid, "<link>A</link>"},
    {Valid, "A<note id=\"b\">B <cite>C</cite></note><endnote>D</endnote>"},
    {Invalid, "A<note><p>B</p></note>"},
    {Valid, "<ref to=\"a\"/><ref to=\"a\">A</ref>"},
    {Invalid, "<ref/>"},
    {Invalid, "<ref to=\"a b\"/>"},
    {Valid, "<abbr expansion=\"A\" say=\"B\">C</abbr><abbr>D</abbr>"},
    {Valid, "<term hyphens=\"none\">A</term><proper>B</proper><work>C</work>"},
    {Invalid, "<term hyphens=\"auto\">A</term>"},
    {Valid, "H<sub>2</sub>O<sup>2</sup><small-caps>A</small-caps>"},
    {Valid, "<ruby><rb>A</rb> <rt>B</rt></ruby>"},
    {Invalid, "<ruby><rt>B</rt><rb>A</rb></ruby>"},
    {Invalid, "<ruby>A</ruby>"},
    {Invalid, "<ruby><rb><em>A</em></rb><rt>B</rt></ruby>"},
    {Invalid, "<b>A</b>"},
    {Invalid, "A<tr/>"},
};

Verdict own_verdict(const Element& root)
{
    Report report;
    check_grammar(root, edition_grammar(), report);
    return report.empty() ? Valid : Invalid;
}

void check_verdicts(const Case& expected, const std::string& document)
{
    INFO(expected.text);
    Sources sources;
    Report report;
    const auto root = parse_text(document, sources, report);
    REQUIRE(root);
    CHECK(own_verdict(*root) == expected.verdict);
    const RelaxNgVerdict theirs = validate_relax_ng(schema(), document);
    INFO(theirs.messages);
    CHECK(theirs.document_is_valid == (expected.verdict == Valid));
}

/// The verdict of libxml2 and ours on a file with its includes.
void check_files_agree(const std::filesystem::path& file)
{
    INFO(file);
    Sources sources;
    Report report;
    const auto root = read_tree(file, {content_root(file)}, sources, report);
    REQUIRE(root);
    CHECK(own_verdict(*root) == Valid);
    const RelaxNgVerdict theirs = validate_relax_ng_file(schema(), file);
    INFO(theirs.messages);
    CHECK(theirs.document_is_valid);
}

} // namespace

TEST_CASE("our check and libxml2's validator come to the same verdict on small editions")
{
    for (const Case& expected : in_edition) check_verdicts(expected, edition_with(expected.text));
    for (const Case& expected : in_essay) check_verdicts(expected, edition_with("", expected.text));
    for (const Case& expected : in_paragraph)
        check_verdicts(expected, edition_with("", fmt::format("<p>{}</p>", expected.text)));
}

TEST_CASE("both take the attributes of an edition alike")
{
    const auto with = [](std::string_view wanted, std::string_view instead) {
        std::string text = edition_with("");
        return text.replace(text.find(wanted), wanted.size(), instead);
    };
    for (std::string_view attribute :
         {"id=\"small\"", "date=\"2026-01\"", "xml:lang=\"en-GB\"", "layout=\"plain\""})
        check_verdicts({Invalid, attribute}, with(attribute, ""));
    check_verdicts({Invalid, "date"}, with("2026-01", "January"));
    check_verdicts({Invalid, "no programme"}, with("<programme><name>Programme</name></programme>", ""));
    check_verdicts({Invalid, "no question"}, with("<question><text>Why?</text></question>", ""));
    check_verdicts({Invalid, "no name"},
                   with("<programme><name>Programme</name></programme>", "<programme/>"));
    check_verdicts({Valid, "another order"},
                   with("<programme><name>Programme</name></programme><question><text>Why?"
                        "</text></question>",
                        "<question><text>Why?</text></question><programme><name>P</name>"
                        "</programme>"));
}

TEST_CASE("editions with their includes are valid for both")
{
    check_files_agree(source_folder / "tests/edition/whole-vocabulary/editions/whole/edition.xml");
    for (const char* id : {"2022-09-human-rights", "udhr-bilingual"}) {
        const std::filesystem::path file = reference_folder / "editions" / id / "edition.xml";
        if (std::filesystem::exists(file))
            check_files_agree(file);
        else
            WARN("skipped: there is no " << file);
    }
}

TEST_CASE("the schema takes standing text alone, as editors open it")
{
    const std::string about = read_text(source_folder / "tests/edition/whole-vocabulary/standing/about.xml");
    const RelaxNgVerdict verdict = validate_relax_ng(schema(), about);
    INFO(verdict.messages);
    CHECK(verdict.document_is_valid);
    CHECK_FALSE(validate_relax_ng(schema(), "<p xmlns=\"urn:stonehand:edition:1\">A</p>").document_is_valid);

    const std::filesystem::path folder = reference_folder / "standing";
    if (!std::filesystem::exists(folder)) {
        WARN("skipped: there is no " << folder);
        return;
    }
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        INFO(file.path());
        CHECK(validate_relax_ng(schema(), read_text(file.path())).document_is_valid);
    }
}

TEST_CASE("the schema takes includes that are not resolved, as editors see them")
{
    const RelaxNgVerdict verdict = validate_relax_ng(
        schema(), read_text(source_folder / "tests/edition/whole-vocabulary/editions/whole/edition.xml"));
    INFO(verdict.messages);
    CHECK(verdict.document_is_valid);
    const auto valid = [](std::string_view inner, std::string_view essay) {
        return validate_relax_ng(schema(), edition_with(inner, essay)).document_is_valid;
    };
    CHECK(valid("<xi:include href=\"about.xml\"/>",
                "<xi:include href=\"one.xml\"/><p>A</p><xi:include href=\"two.xml\"/>"));
    CHECK(valid("", "<section><heading>H</heading><xi:include href=\"one.xml\" parse=\"xml\"/></section>"));
    CHECK_FALSE(valid("<xi:include/>", "<p>A</p>"));
    CHECK_FALSE(
        valid("<copyright year=\"1\" holder=\"H\"><xi:include href=\"a.xml\"/></copyright>", "<p>A</p>"));
}

TEST_CASE("content/schema/edition.rng is made from the table")
{
    INFO("renew it with: edition_test '[.renew]'");
    CHECK(read_text(schema_file) == schema());
}

TEST_CASE("renew content/schema/edition.rng", "[.renew]")
{
    write_text(schema_file, schema());
}
