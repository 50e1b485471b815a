#include "layout/layout_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

const std::string page_start =
    R"(<master name="page" width="148mm" height="210mm" grid="14pt" first-baseline="25mm" lines="32" )";
const std::string page = page_start + R"(frame-start="20mm" frame-width="98mm"/>)";
const std::string root_style =
    R"(<style name="root" font-family="text" font-size="11pt" line-height="14pt" color="ink"/>)";

/// What is told where one section holds this: the codes, if each fault lies exactly between the next « and »
/// (which are not in the file), else all places.
std::string with(std::string Sections::*section, std::string_view text)
{
    Sections sections;
    sections.*section = text;
    return told_at_marks(layout_of(sections));
}

std::string with_colour(std::string_view attributes)
{
    return with(&Sections::palette, fmt::format(R"(<colour name="ink" screen="#1A1817" {}/>)", attributes));
}

std::string with_style(std::string_view attributes)
{
    return with(&Sections::styles, fmt::format("{}<style {}/>", root_style, attributes));
}

std::string with_box(std::string_view box)
{
    return with(&Sections::masters,
                fmt::format("{}frame-start=\"20mm\" frame-width=\"98mm\">{}</master>", page_start, box));
}

std::string with_flow(std::string_view blocks)
{
    return with(&Sections::sequence, fmt::format(R"(<part name="text" master="page">{}</part>)", blocks));
}

} // namespace

TEST_CASE("a layout without a fault has no report", "[layout]")
{
    const Reading reading = read_sections({});
    CHECK(told(reading) == "");
    REQUIRE(reading.layout);
    CHECK(reading.layout->name == "small");
    CHECK(reading.layout->masters.size() == 1);
}

TEST_CASE("colours keep within their inks, and spots have names that PDF allows", "[layout]")
{
    CHECK(with_colour(R"(cmyk="0 0 0 «101»")") == "out-of-range");
    CHECK(with_colour(R"(cmyk="0 0 «-1» 0")") == "out-of-range");
    CHECK(with_colour(R"(cmyk="0 0 «nan» 0")") == "bad-number");
    CHECK(with_colour(R"(cmyk="«0 0 0»")") == "bad-value");
    CHECK(with_colour(R"(cmyk="0 0 0 100" spot="«All»")") == "bad-spot-name");
    CHECK(with_colour(R"(cmyk="0 0 0 100" spot="«»")") == "bad-value");
    const std::string long_name(128, 'x');
    CHECK(with_colour(R"(cmyk="0 0 0 100" spot="«)" + long_name + "»\"") == "bad-spot-name");
    CHECK(with_colour(R"(cmyk="0 0 0 100" lab="43 53 «450»")") == "out-of-range");
    CHECK(with_colour(R"(cmyk="0 0 0 100" overprint="«maybe»")") == "bad-value");
    CHECK(with(&Sections::palette, R"(<colour name="ink" screen="«red»" cmyk="0 0 0 100"/>)") == "bad-value");
    CHECK(with(&Sections::palette, R"(<«colour» name="ink" screen="#000000"/>)") == "missing-attribute");
}

TEST_CASE("one spot ink has one value, and one name one colour", "[layout]")
{
    const std::string ink = R"(<colour name="ink" screen="#1A1817" cmyk="0 0 0 100"/>)";
    CHECK(with(&Sections::palette,
               ink + R"(<colour name="a" screen="#B8321C" cmyk="10 92 100 10" spot="Red"/>)"
                     R"(<colour name="b" screen="#B8321C" cmyk="10 92 100 0" spot="«Red»"/>)") ==
          "spot-differs");
    CHECK(with(&Sections::palette, ink + R"(<colour name="«ink»" screen="#1A1817" cmyk="0 0 0 100"/>)") ==
          "duplicate-name");
    CHECK(with(&Sections::palette,
               ink + R"(<colour name="«dark ink»" screen="#1A1817" cmyk="0 0 0 100"/>)") == "bad-name");
}

TEST_CASE("fonts are asked for with features, scripts and sizes that there are", "[layout]")
{
    const auto family = [](std::string_view attributes) {
        return with(&Sections::fonts,
                    fmt::format(R"(<role name="text"><family name="A" {}/></role>)", attributes));
    };
    CHECK(with(&Sections::fonts,
               R"(<role name="text" features="kern «ligature»"><family name="A"/></role>)") == "bad-feature");
    CHECK(with(&Sections::fonts, R"(<role name="text" features="tnum=«x»"><family name="A"/></role>)") ==
          "bad-number");
    CHECK(with(&Sections::fonts, R"(<«role» name="text"></role>)") == "missing-element");
    CHECK(family(R"(script="«Chinese»")") == "bad-value");
    CHECK(family(R"(size-adjust="«0.8em»")") == "bad-value");
    CHECK(family(R"(size-adjust="«0%»")") == "out-of-range");
    CHECK(family(R"(weight="«1001»")") == "out-of-range");
    CHECK(family(R"(weight="«bold»")") == "bad-value");
    CHECK(family(R"(xml:lang="«en_GB»")") == "bad-language");
    CHECK(family(R"(min-size="«2em»")") == "bad-length");
    CHECK(family(R"(min-size="9pt" max-size="«8pt»")") == "out-of-range");
}

TEST_CASE("terms have texts, and fields that can be filled in", "[layout]")
{
    CHECK(with(&Sections::terms, R"(<«term» name="a"/>)") == "empty-term");
    CHECK(with(&Sections::terms, R"(<term name="a"><text xml:lang="en">«{essay.titel}»</text></term>)") ==
          "unknown-path");
    CHECK(with(&Sections::terms, R"(<term name="a"><text xml:lang="en">«{»essay.title</text></term>)") ==
          "bad-field");
    CHECK(with(&Sections::terms,
               R"(<term name="a"><text xml:lang="en">A</text><text xml:lang="«en»">B</text></term>)") ==
          "duplicate-name");
    CHECK(with(&Sections::terms, R"(<ordinals beyond="No. «{n}»">I II</ordinals>)") == "bad-field");
    CHECK(with(&Sections::terms, R"(<date-form name="long" month="«{day}» {month}"/>)") == "bad-field");
    CHECK(with(&Sections::terms, R"(<date-form name="long" year="«{month}»"/>)") == "bad-field");
    CHECK(with(&Sections::terms, R"(<«date-form» name="long" day="{month-name}"/>)") == "bad-date-form");
    CHECK(with(&Sections::terms, R"(<date-form name="long" month-names="«January February»"/>)") ==
          "bad-date-form");
}

TEST_CASE("a master is a page that can be, with its frame inside", "[layout]")
{
    const auto master = [](std::string_view attributes) {
        return with(&Sections::masters, fmt::format("<master name=\"page\" {}/>", attributes));
    };
    CHECK(master(R"(width="«0mm»" height="210mm")") == "out-of-range");
    CHECK(master(R"(width="«-1mm»" height="210mm")") == "out-of-range");
    CHECK(master(R"(width="«1mm»" height="210mm")") == "page-size-limit");
    CHECK(master(R"(width="«100000000mm»" height="210mm")") == "bad-length");
    CHECK(master(R"(width="«1e400mm»" height="210mm")") == "bad-value");
    CHECK(master(R"(width="«12 furlongs»" height="210mm")") == "bad-value");
    CHECK(master(R"(width="«12em»" height="210mm")") == "bad-length");
    CHECK(master(R"(width="14400pt" height="210mm" bleed="«3mm»")") == "page-size-limit");
    CHECK(with(&Sections::masters, R"(<«master» name="page" height="210mm"/>)") == "page-size-limit");
    const std::string size = R"(width="100mm" height="100mm" grid="10mm" first-baseline="10mm" )";
    CHECK(master(size + R"(lines="9" frame-start="10mm" frame-width="80mm")") == "");
    CHECK(master(size + R"(lines="«11»" frame-start="10mm" frame-width="80mm")") == "frame-outside-page");
    CHECK(master(size + R"(lines="9" frame-start="30mm" frame-width="«80mm»")") == "frame-outside-page");
    CHECK(with(&Sections::masters, "<«master» name=\"page\" " + size + R"(lines="9" frame-start="30mm"/>)") ==
          "missing-value");
    CHECK(master(size + R"(lines="9" first-line="«9»" frame-start="10mm" frame-width="80mm")") ==
          "frame-outside-page");
    CHECK(master(size + R"(lines="«-1»")") == "out-of-range");
    CHECK(master(size + R"(lines="«many»")") == "bad-number");
    CHECK(with(&Sections::masters,
               R"(<«master» name="page" width="148mm" height="210mm" lines="3" frame-width="98mm"/>)") ==
          "missing-value");
    CHECK(with(&Sections::masters, page + R"(<master name="b" like="«pages»"/>)") == "unknown-master");
}

TEST_CASE("boxes stand somewhere, and only in masters", "[layout]")
{
    CHECK(with_box(R"(<«text-box» width="20mm"/>)") == "missing-value");
    CHECK(with_box(R"(<text-box line="1" «y»="2mm" width="20mm"/>)") == "contradiction");
    CHECK(with_box(R"(<text-box y="2mm" «last-line»="yes" width="20mm"/>)") == "contradiction");
    CHECK(with_box(R"(<text-box line="«one»" width="20mm"/>)") == "bad-number");
    CHECK(with_box(R"(<text-box edge="«gutter»" line="1" width="20mm"/>)") == "bad-value");
    CHECK(with_box(R"(<«field» y="0mm" width="1mm" height="1mm"/>)") == "missing-value");
    CHECK(with_box(R"(<field y="0mm" width="1mm" height="1mm" «stroke»="ink"/>)") == "missing-value");
    CHECK(with_box(R"(<field y="0mm" width="1mm" height="1mm" fill="«inc»"/>)") == "unknown-colour");
    CHECK(with_box(R"(<column y="0mm" cell="3mm" «columns»="2"/>)") == "missing-value");
    CHECK(with_box(R"(<picture-box y="0mm" width="1mm" height="1mm" src="«logo.png»"/>)") ==
          "missing-picture");
    CHECK(with_box(R"(<picture-box y="0mm" width="1mm" height="1mm" src="«../logo.png»"/>)") ==
          "picture-outside-layout");
    CHECK(with_box(R"(<«picture-box» y="0mm" width="1mm" height="1mm"/>)") == "missing-value");
    CHECK(with_box(R"(<picture-box y="0mm" width="1mm" height="1mm" of="programme.logo" «alt»="A"/>)") ==
          "contradiction");
    CHECK(with_box(R"(<picture-box y="0mm" width="1mm" height="1mm" of="«programme.seal»"/>)") ==
          "unknown-path");
    CHECK(with_box(R"(<text-box y="0mm" width="9mm"><picture of="«logo»" width="1mm"/></text-box>)") ==
          "unknown-path");
    CHECK(with_box(
              R"(<text-box y="0mm" width="9mm"><picture of="programme.logo" width="«0mm»"/></text-box>)") ==
          "out-of-range");
    CHECK(
        with_box(
            R"(<if of="programme.logo"><picture-box y="0mm" width="1mm" height="1mm" of="programme.logo"/></if>)") ==
        "");
    CHECK(with_box(R"(<if of="question"><«block»/></if>)") == "misplaced-element");
    CHECK(with_box(R"(<if of="question">«why»</if>)") == "unexpected-text");
    CHECK(with_box(R"(<if of="«questions»"/>)") == "unknown-path");
}

TEST_CASE("boxes on lines need a grid", "[layout]")
{
    CHECK(
        with(
            &Sections::masters,
            R"(<«master» name="page" width="148mm" height="210mm"><text-box line="0" width="9mm"/></master>)") ==
        "missing-value");
    CHECK(
        with(
            &Sections::masters,
            R"(<master name="page" width="148mm" height="210mm"><text-box y="0mm" width="9mm"/></master>)") ==
        "");
}

TEST_CASE("styles say what can be", "[layout]")
{
    CHECK(with_style(R"(name="a" color="«inck»")") == "unknown-colour");
    CHECK(with_style(R"(name="a" font-family="«txt»")") == "unknown-font-role");
    CHECK(with_style(R"(name="a" opening-style="«b»")") == "unknown-style");
    CHECK(with_style(R"(name="a" based-on="«b»")") == "unknown-style");
    CHECK(with(&Sections::styles,
               root_style + R"(«<style name="a" based-on="b"/>»«<style name="b" based-on="a"/>»)") ==
          "style-loop style-loop");
    CHECK(with_style(R"(name="a" font-size="«0pt»")") == "out-of-range");
    CHECK(with_style(R"(name="a" font-size="«12»")") == "bad-value");
    CHECK(with_style(R"(name="a" space-before="«-1rlh»")") == "out-of-range");
    CHECK(with_style(R"(name="a" text-align="«middle»")") == "bad-value");
    CHECK(with_style(R"(name="a" «text-colour»="ink")") == "unknown-attribute");
    CHECK(with_style(R"(name="a" hyphenate-limit-chars="«2»")") == "bad-value");
    CHECK(with_style(R"(name="a" hyphenate-limit-chars="2 «x»")") == "bad-number");
    CHECK(with_style(R"(name="a" word-spacing-limits="75% «2000»%")") == "out-of-range");
    CHECK(with_style(R"(name="a" orphans="«0»")") == "bad-value");
    CHECK(with_style(R"(name="a" keep-with-next="«never»")") == "bad-number");
    CHECK(with_style(R"(name="a" rule-before="16mm 1pt 2pt «red»")") == "unknown-colour");
    CHECK(with_style(R"(name="a" rule-before="«16mm 1pt»")") == "bad-value");
    CHECK(with_style(R"(name="a" border-top="1pt «red»")") == "unknown-colour");
    CHECK(with_style(R"(name="a" border-bottom="1pt «red»")") == "unknown-colour");
    CHECK(with_style(R"(name="a" border-top="none" border-bottom="«1pt»")") == "bad-value");
    CHECK(with_style(R"(name="a" list-number="«{numeral}.»")") == "bad-value");
    CHECK(with_style(R"(name="a" list-number="«{number»")") == "bad-value");
    CHECK(with_style(R"(name="a" list-marker="•" list-number="{letter}.")") == "");
    CHECK(with_style(R"(name="a" role="«H7»")") == "bad-value");
    CHECK(with_style(R"(name="«root»")") == "duplicate-name");
    CHECK(with_style(R"(name="a" «for»="p")") == "contradiction");
    CHECK(with(&Sections::styles, root_style + R"(<«style» color="ink"/>)") == "missing-value");
    CHECK(with_style(R"(for="«paragraph»")") == "unknown-selector");
    CHECK(with_style(R"(for="«section > »")") == "bad-selector");
    CHECK(with_style(R"(for="«>» p")") == "bad-selector");
    CHECK(with_style(R"(for="p«:hover»")") == "bad-selector");
    CHECK(with_style(R"(for="«p, , quote»")") == "bad-selector");
}

TEST_CASE("every style inherits from a root that says what no style can lack", "[layout]")
{
    CHECK(with(&Sections::styles, R"(<style name="a"/>)") ==
          "1:1 incomplete-layout “<layout xmlns=\"urn:stonehand:layout:1\" id=\"small\">”\n");
    CHECK(with(&Sections::styles, R"(«<style name="root"/>»)") == "incomplete-layout");
    CHECK(
        with(
            &Sections::styles,
            R"(«<style name="root" font-family="text" font-size="110%" line-height="14pt" color="ink"/>»)") ==
        "bad-length");
}

TEST_CASE("parts name masters, lists, titles and outputs that there are", "[layout]")
{
    const auto part = [](std::string_view attributes) {
        return with(&Sections::sequence, fmt::format("<part name=\"text\" {}/>", attributes));
    };
    CHECK(part(R"(master="«pages»")") == "unknown-master");
    CHECK(part(R"(master="page" first-master="«first»")") == "unknown-master");
    CHECK(part(R"(master="page" each="«essay»")") == "unknown-path");
    CHECK(part(R"(master="page" if="«board»")") == "unknown-path");
    CHECK(part(R"(master="page" title="«essay»")") == "unknown-path");
    CHECK(part(R"(master="page" title="term:«essay»")") == "unknown-term");
    CHECK(part(R"(master="page" title-term="«essay»")") == "unknown-term");
    CHECK(part(R"(master="page" «title»="theme" title-term="«x»")") == "contradiction unknown-term");
    CHECK(part(R"(master="page" outputs="screen «web»")") == "unknown-output");
    CHECK(part(R"(master="page" multiple-of="«0»")") == "bad-value");
    CHECK(part(R"(master="page" multiple-of="«65»")") == "out-of-range");
    CHECK(with(&Sections::sequence, R"(<part name="a" master="page"/><part name="«a»" master="page"/>)") ==
          "duplicate-name");
    CHECK(with(&Sections::sequence, "") ==
          "1:1 incomplete-layout “<layout xmlns=\"urn:stonehand:layout:1\" id=\"small\">”\n");
    CHECK(with(&Sections::outputs, R"(<output name="screen" standard="«PDF/A-1b»"/>)") == "unknown-standard");
    CHECK(with(&Sections::outputs, R"(<output name="«web»"/>)") == "bad-value");
}

TEST_CASE("an output says of its print what its standard and the press can do", "[layout]")
{
    const auto press = [](std::string_view attributes) {
        return with(&Sections::outputs, fmt::format(R"(<output name="press" {}/>)", attributes));
    };
    CHECK(press("") == "");
    CHECK(press(R"(standard="PDF/X-1a:2003" profile="FOGRA51" marks="slug crop cross bar")") == "");
    CHECK(press(R"(standard="PDF/X-4" profile="our press.icc" rendering-intent="perceptual"
                   black-point-compensation="no" spot-inks="process" picture-colours="keep" ink-limit="280")") ==
          "");
    CHECK(press(R"(standard="«PDF/UA-1 PDF/A-2a»")") == "unknown-standard");
    CHECK(press(R"(standard="«PDF/X-4 PDF/X-1a:2003»")") == "unknown-standard");
    CHECK(press(R"(profile="«FOGRA93»")") == "bad-value");
    CHECK(press(R"(marks="crop «crosses»")") == "bad-value");
    CHECK(press(R"(rendering-intent="«relative»")") == "bad-value");
    CHECK(press(R"(ink-limit="«30»")") == "out-of-range");
    CHECK(press(R"(standard="PDF/X-1a:2003" picture-colours="«keep»")") == "contradiction");
    CHECK(with(&Sections::outputs, R"(<output name="screen" «marks»="crop"/>)") == "bad-value");
    CHECK(with(&Sections::outputs, R"(<output name="ticket" «standard»="XJDF 2.1"/>)") == "bad-value");
    CHECK(with(&Sections::outputs, R"(<output name="proof" «profile»="sRGB"/>)") == "bad-value");
    CHECK(with(&Sections::outputs, R"(<output name="proof"/>)") == "");
}

TEST_CASE("where a printing condition is not known the usual one stands in: its lack is told once",
          "[layout]")
{
    Sections sections;
    sections.outputs = R"(<output name="press" profile="FOGRA93"/>)";
    const Reading reading = read_sections(sections);
    REQUIRE(reading.layout);
    CHECK(reading.layout->outputs[0].profile == "FOGRA39");
}

TEST_CASE("what flows names what there is, and stands where it can", "[layout]")
{
    CHECK(with_flow(R"(<block style="«lead»"/>)") == "unknown-style");
    CHECK(with_flow(R"(<block><value of="«questoin»"/></block>)") == "unknown-path");
    CHECK(with_flow(R"(<block><date of="«essay.title»" form="«long»"/></block>)") ==
          "unknown-path unknown-date-form");
    CHECK(with_flow(R"(<block><term name="«contents»"/></block>)") == "unknown-term");
    CHECK(with_flow(R"(<block><page-of of="«end»"/></block>)") == "unknown-part");
    CHECK(with_flow(R"(<block>«<folio/>» «<section-title level="2"/>»</block>)") ==
          "page-word-outside-box page-word-outside-box");
    CHECK(with_flow(R"(<block anchor="end"/><block link-to="end"/>)") == "");
    CHECK(with_flow(R"(<each of="«essay»"/>)") == "unknown-path");
    CHECK(with_flow(R"(<content of="«essays»"/>)") == "unknown-path");
    CHECK(with_flow(R"(<«space»/>)") == "missing-value");
    CHECK(with_flow(R"(<space height="«-1pt»"/>)") == "out-of-range");
    CHECK(with_flow(R"(<if of="theme">«words»</if>)") == "unexpected-text");
    CHECK(with_flow(R"(<if of="theme"><«value» of="theme"/></if>)") == "misplaced-element");
    CHECK(with_flow(R"(<block><if of="theme"><«row»><cell at="0" width="1mm"/></row></if></block>)") ==
          "misplaced-element");
    CHECK(with_flow(R"(<if of="themes" at-least="3" at-most="«2»"><space fill="yes"/></if>)") ==
          "out-of-range");
    CHECK(with_flow(R"(<block><«block»/></block>)") == "misplaced-element");
    CHECK(with_flow(R"(<«blok»/>)") == "unknown-element");
    CHECK(with_flow("«words»") == "unexpected-text");
}

TEST_CASE("text cannot flow through pages that have no frame", "[layout]")
{
    Sections sections;
    sections.masters = R"(<master name="page" width="148mm" height="210mm"/>)";
    sections.sequence = R"(«<part name="text" master="page">»<space fill="yes"/></part>)";
    CHECK(told_at_marks(layout_of(sections)) == "no-frame");
}

TEST_CASE("faults are told at line and column", "[layout]")
{
    CHECK(
        places(read_text_of(
            "<layout xmlns='urn:stonehand:layout:1' id='small'>\n  <!-- 墨 --><palette><colour name='墨'/>\n"
            "  </palette>\n\t<fonts/></layout>")) ==
        "2:23 missing-attribute “colour”\n2:23 missing-attribute “colour”\n1:1 incomplete-layout “<layout "
        "xmlns='urn:stonehand:layout:1' id='small'>”\n");
}

TEST_CASE("messages say what to do", "[layout]")
{
    Sections sections;
    sections.styles += R"(<style name="a" color="inck" font-size="3cm"/>)";
    sections.sequence = R"(<part name="text" master="paeg"/>)";
    CHECK(told(read_sections(sections)) ==
          "bad-value: “3cm” is not a length | write a number and its unit without a space: 10.5pt, 3mm, 2em, "
          "1rlh, 2ic or 84%\n"
          "unknown-colour: there is no colour “inck” | did you mean “ink”?\n"
          "unknown-master: there is no master “paeg” | did you mean “page”?\n");
}

TEST_CASE("vertical lines have a length, and room in their frame", "[layout]")
{
    const std::string down = R"(<master name="page" width="148mm" height="210mm" grid="14pt" )"
                             R"(first-baseline="25mm" frame-start="20mm" frame-width="98mm" )"
                             R"(writing-mode="vertical-rl" )";
    CHECK(with(&Sections::masters, R"(<«master» name="page" width="148mm" height="210mm" grid="14pt" )"
                                   R"(frame-start="20mm" frame-width="98mm" lines="9" )"
                                   R"(writing-mode="vertical-rl"/>)") == "missing-value");
    CHECK(with(&Sections::masters, down + R"(lines="«20»" frame-head="20mm" frame-height="150mm"/>)") ==
          "frame-outside-page");
    CHECK(with(&Sections::masters, down + R"(lines="19" frame-head="70mm" frame-height="«150mm»"/>)") ==
          "frame-outside-page");
    CHECK(with(&Sections::masters, down + R"(lines="19" frame-head="20mm" frame-height="150mm"/>)") == "");
}

TEST_CASE("all pages of a part run in one writing mode", "[layout]")
{
    Sections sections;
    sections.masters += R"(<master name="down" like="page" writing-mode="vertical-rl" lines="19" )"
                        R"(frame-head="20mm" frame-height="150mm"/>)";
    sections.sequence = R"(<part name="text" master="down" first-master="page"><block>Text</block></part>)";
    const Reading reading = read_sections(sections);
    CHECK(told(reading).starts_with("contradiction: the masters “page” and “down”"));
}
