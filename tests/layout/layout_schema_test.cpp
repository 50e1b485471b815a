#include "layout/layout_grammar.hpp"

#include "layout/layout_file.hpp"
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

const std::filesystem::path schema_file = source_folder / "content/schema/layout.rng";

const std::string& schema()
{
    static const std::string text = write_relax_ng(layout_grammar());
    return text;
}

enum class Verdict { Valid, Invalid };
using enum Verdict;

struct Case {
    Verdict verdict;
    std::string_view text;
};

// What stands in the root.
constexpr Case in_layout[] = {
    {Valid, ""},
    {Valid, "<outputs/><sequence/><styles/><masters/><terms/><fonts/><palette/>"},
    {Invalid, "<palette/><palette/>"},
    {Invalid, "words"},
    {Invalid, "<block/>"},
    {Valid, R"(<palette><colour name="a" screen="#B8321c" cmyk="0 0 0 100"/></palette>)"},
    {Invalid, R"(<palette><colour name="a" screen="#B8321" cmyk="0 0 0 100"/></palette>)"},
    {Invalid, R"(<palette><colour name="a" screen="#B8321c"/></palette>)"},
    {Invalid, R"(<palette><colour name="a" screen="#B8321c" cmyk="0 0 0 100" spot=""/></palette>)"},
    {Invalid, R"(<palette><color name="a" screen="#B8321c" cmyk="0 0 0 100"/></palette>)"},
    {Valid,
     R"(<fonts><role name="a"><family name="A" weight="700" style="italic" xml:lang="zh-Hans" script="Hani" size-adjust="84.2%"/></role></fonts>)"},
    {Invalid, R"(<fonts><role name="a"/></fonts>)"},
    {Invalid, R"(<fonts><role name="a"><family name="A" weight="bold"/></role></fonts>)"},
    {Invalid, R"(<fonts><role name="a"><family name="A" xml:lang="zh_Hans"/></role></fonts>)"},
    {Invalid, R"(<fonts><role><family name="A"/></role></fonts>)"},
    {Valid,
     R"(<terms><term name="a"><text>A</text></term><ordinals>I II</ordinals><term name="b"/><date-form name="c"/></terms>)"},
    {Invalid, R"(<terms><ordinals>I</ordinals><ordinals>II</ordinals></terms>)"},
    {Invalid, R"(<terms><term name="a">A</term></terms>)"},
    {Invalid, R"(<terms><term name="a"><text><b/></text></term></terms>)"},
    {Valid, R"(<masters><master name="a" width="148mm" height="-1mm" lines="0" first-line="-2"/></masters>)"},
    {Invalid, R"(<masters><master name="a" width="148 mm"/></masters>)"},
    {Invalid, R"(<masters><master name="a" mirrored="true"/></masters>)"},
    {Valid,
     R"(<masters><master name="a"><if of="b"><field width="1mm" height="2mm"/></if><text-box width="1mm"><block/></text-box></master></masters>)"},
    {Invalid, R"(<masters><master name="a"><block/></master></masters>)"},
    {Invalid, R"(<masters><master name="a"><text-box width="1mm">A</text-box></master></masters>)"},
    {Invalid, R"(<masters><master name="a"><field width="1mm"/></master></masters>)"},
    {Valid,
     R"(<masters><master name="a"><column cell="1mm" columns="2">A<value of="b"/></column></master></masters>)"},
    {Invalid, R"(<masters><master name="a"><column cell="1mm" columns="0"/></master></masters>)"},
    {Valid,
     R"(<masters><master name="a"><picture-box width="1mm" height="1mm" src="a/b.png" alt="A"/></master></masters>)"},
    {Invalid,
     R"(<masters><master name="a"><picture-box width="1mm" height="1mm" src="/a.png"/></master></masters>)"},
    {Valid,
     R"(<masters><master name="a"><text-box width="1mm"><picture of="programme.logo" width="1mm"/></text-box></master></masters>)"},
    {Invalid,
     R"(<masters><master name="a"><text-box width="1mm"><picture width="1mm"/></text-box></master></masters>)"},
    {Valid,
     R"(<styles><style name="a" font-size="10.5pt" hyphens="auto" orphans="2" role="H1"/><style for="p"/></styles>)"},
    {Invalid, R"(<styles><style name="a" font-size="10,5pt"/></styles>)"},
    {Invalid, R"(<styles><style name="a" hyphens="yes"/></styles>)"},
    {Invalid, R"(<styles><style name="a" orphans="two"/></styles>)"},
    {Invalid, R"(<styles><style name="a" colour="ink"/></styles>)"},
    {Valid,
     R"(<sequence bilingual="columns"><part name="a" master="b" start="recto" multiple-of="4"/></sequence>)"},
    {Valid, R"(<sequence notes="end" note-numbering="essay" endnote-marks="lower-roman"/>)"},
    {Invalid, R"(<sequence notes="side"/>)"},
    {Invalid, R"(<sequence bilingual="both"/>)"},
    {Invalid, R"(<sequence><part name="a"/></sequence>)"},
    {Invalid, R"(<sequence><part name="a" master="b" id="c"/></sequence>)"},
    {Valid, R"(<outputs><output name="press" standard="PDF/X-4" profile="FOGRA39"/></outputs>)"},
    {Invalid, R"(<outputs><output name="paper"/></outputs>)"},
};

// What stands in a part.
constexpr Case in_part[] = {
    {Valid, R"(<block style="a" link="b">A <value of="c"/><break/><span style="d">B</span></block>)"},
    {Invalid, R"(<block><block/></block>)"},
    {Invalid, R"(<value of="a"/>)"},
    {Invalid, "A"},
    {Valid, R"(<row><cell at="-1mm" width="2em"><block/></cell></row>)"},
    {Invalid, R"(<row/>)"},
    {Invalid, R"(<row><block/></row>)"},
    {Invalid, R"(<row><cell width="2em"/></row>)"},
    {Valid, R"(<each of="a" pick="han" between="1rlh"><content of="b"/></each>)"},
    {Invalid, R"(<each><content of="b"/></each>)"},
    {Invalid, R"(<each of="a" pick="chinese"/>)"},
    {Valid, R"(<if of="a" at-least="1" at-most="2" present="no"><block/></if><unless of="a"/>)"},
    {Invalid, R"(<if of="a" at-least="0"/>)"},
    {Valid, R"(<space/><space height="0" fill="yes"/>)"},
    {Invalid, R"(<space>A</space>)"},
    {Valid, R"(<fit><alternative max-lines="1"><block/></alternative><alternative/></fit>)"},
    {Invalid, R"(<fit/>)"},
    {Invalid, R"(<fit><block/></fit>)"},
    {Valid,
     R"(<block><term name="a" pick="all"/><date of="b" form="c"/><ordinal stacked="yes"/><folio/><page-of of="d"/></block>)"},
    {Invalid, R"(<block><date of="b"/></block>)"},
    {Invalid, R"(<block><folio>1</folio></block>)"},
    {Valid, R"(<block><section-title/><section-title level="2" which="last"/></block>)"},
    {Invalid, R"(<block><section-title which="start"/></block>)"},
    {Invalid, R"(<block><span>A</span></block>)"},
};

std::string layout_around(std::string_view inner)
{
    return fmt::format("<layout xmlns=\"urn:stonehand:layout:1\" id=\"a\">{}</layout>", inner);
}

/// Whether our check and libxml2's both say this.
void check_verdicts(Verdict verdict, const std::string& text)
{
    INFO(text);
    Sources sources;
    Report report;
    const auto root = parse_text(text, sources, report);
    REQUIRE(root);
    check_grammar(*root, layout_grammar(), report);
    const RelaxNgVerdict theirs = validate_relax_ng(schema(), text);
    INFO(theirs.messages);
    REQUIRE(theirs.schema_is_valid);
    CHECK(report.empty() == (verdict == Valid));
    CHECK(theirs.document_is_valid == (verdict == Valid));
}

} // namespace

TEST_CASE("libxml2 and our check agree on small layouts", "[layout]")
{
    for (const Case& one : in_layout) check_verdicts(one.verdict, layout_around(one.text));
    for (const Case& one : in_part)
        check_verdicts(one.verdict,
                       layout_around(fmt::format(
                           R"(<sequence><part name="a" master="b">{}</part></sequence>)", one.text)));
}

TEST_CASE("libxml2 and our check agree on roots", "[layout]")
{
    check_verdicts(Invalid, R"(<layout xmlns="urn:stonehand:layout:1"/>)");
    check_verdicts(Invalid, R"(<layout id="a"/>)");
    check_verdicts(Invalid, R"(<layout xmlns="urn:stonehand:edition:1" id="a"/>)");
    check_verdicts(Invalid, R"(<palette xmlns="urn:stonehand:layout:1"/>)");
    check_verdicts(Invalid, R"(<layout xmlns="urn:stonehand:layout:1" id="two words"/>)");
    check_verdicts(Valid, R"(<layout xmlns="urn:stonehand:layout:1" id="a" extends="plain"/>)");
}

TEST_CASE("libxml2 finds the layouts that ship valid", "[layout]")
{
    const std::string name = GENERATE("guest-contributor", "plain");
    const RelaxNgVerdict verdict =
        validate_relax_ng(schema(), read_text(source_folder / "layouts" / name / "layout.xml"));
    INFO(verdict.messages);
    CHECK(verdict.document_is_valid);
}

TEST_CASE("content/schema/layout.rng is made from the table", "[layout]")
{
    INFO("renew it with: layout_test '[.renew]'");
    CHECK(read_text(schema_file) == schema());
}

TEST_CASE("renew content/schema/layout.rng", "[.renew]")
{
    std::filesystem::create_directories(schema_file.parent_path());
    std::ofstream(schema_file, std::ios::binary) << schema();
}
