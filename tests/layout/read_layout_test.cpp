#include "layout/dump_layout.hpp"
#include "layout/fold_text.hpp"
#include "layout/layout_file.hpp"
#include "layout/read_layout.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

/// The dump of a section's entries: from the first line that begins with `from`, as many as begin so or are
/// indented.
std::string dumped(std::string Sections::*section, std::string_view text, std::string_view from)
{
    Sections sections;
    sections.*section += text;
    const Reading reading = read_sections(sections);
    if (!reading.report.empty()) return told(reading);
    std::string kept;
    bool inside = false;
    std::istringstream lines(dump(*reading.layout));
    for (std::string line; std::getline(lines, line);) {
        inside = line.starts_with(from) || (inside && line.starts_with(' '));
        if (inside) kept += line + '\n';
    }
    return kept;
}

std::string styled(std::string_view attributes)
{
    std::string text = dumped(&Sections::styles, fmt::format("<style {}/>", attributes), "style ");
    return text.substr(text.find('\n') + 1);
}

std::string flowing(std::string_view blocks)
{
    Sections sections;
    sections.sequence.clear();
    const std::string text =
        dumped(&Sections::sequence, fmt::format(R"(<part name="more" master="page">{}</part>)", blocks),
               "part more");
    return text.substr(text.find('\n') + 1);
}

} // namespace

TEST_CASE("a colour has a screen value, inks, and perhaps a spot", "[layout]")
{
    CHECK(
        dumped(
            &Sections::palette,
            R"(<colour name="red" screen="#B8321C" cmyk="10 92.5 100 10" spot="House Red" lab="43 53 -45" overprint="yes"/>)",
            "colour red") ==
        "colour red #b8321c cmyk 10 92.5 100 10 spot “House Red” lab 43 53 -45 overprint\n");
}

TEST_CASE("a role has families in order, each with what it is for", "[layout]")
{
    CHECK(
        dumped(
            &Sections::fonts,
            R"(<role name="note" features="kern -dlig tnum=2"><family name="A 12" weight="500" style="italic" min-size="9.1pt"/>
                    <family name="B" xml:lang="zh-Hant" script="Hani" size-adjust="84.2%" max-size="9pt"/></role>)",
            "role note") == "role note kern -dlig tnum=2\n"
                            "  family “A 12” 500 italic min-size=9.1pt\n"
                            "  family “B” 400 xml:lang=zh-Hant script=Hani size-adjust=84.2% max-size=9pt\n");
}

TEST_CASE("terms, ordinals and dates are given per language", "[layout]")
{
    CHECK(dumped(&Sections::terms, R"(<term name="c"><text xml:lang="en">Contents of
                 {essay.title}</text><text xml:lang="zh-Hans">目录</text></term>)",
                 "term") == "term c  en “Contents of {essay.title}”  zh-Hans “目录”\n");
    CHECK(dumped(&Sections::terms, R"(<ordinals beyond="其{number-han}">其一 其二</ordinals>)", "ordinals") ==
          "ordinals 其一 其二 beyond “其{number-han}”\n");
    CHECK(dumped(&Sections::terms, R"(<date-form name="long" xml:lang="zh" year="{year-han}年"/>)",
                 "date-form") == "date-form long zh day “” month “” year “{year-han}年” \n");
}

TEST_CASE("a master like another has its values and boxes first", "[layout]")
{
    CHECK(
        dumped(
            &Sections::masters,
            R"(<master name="text" like="page" first-line="17"><text-box edge="frame-end" line="-2" side="right" width="98mm" artifact="header"><block><folio/><section-title level="2" which="last"/></block></text-box></master>
                    <master name="opening" like="text" mirrored="no"><field edge="left" x="-4.586mm" below="3.1mm" width="26pt" height="26pt" fill="ink" radius="1.17pt"/></master>
                    <master name="bare" like="text" boxes="own"/>)",
            "master ") ==
        "master page 148mm x 210mm bleed 0pt mirrored grid 14pt first-baseline 25mm lines 32 first-line 0 "
        "frame 20mm + 98mm\n"
        "master text 148mm x 210mm bleed 0pt mirrored grid 14pt first-baseline 25mm lines 32 first-line 17 "
        "frame 20mm + 98mm\n"
        "  text-box edge=frame-end line=-2 side=right width=98mm artifact=header\n"
        "    block\n"
        "      folio\n"
        "      section-title 2 which=last\n"
        "master opening 148mm x 210mm bleed 0pt grid 14pt first-baseline 25mm lines 32 first-line 17 frame "
        "20mm + 98mm\n"
        "  text-box edge=frame-end line=-2 side=right width=98mm artifact=header\n"
        "    block\n"
        "      folio\n"
        "      section-title 2 which=last\n"
        "  field edge=left x=-4.586mm below=3.1mm 26pt x 26pt fill=ink radius=1.17pt artifact=background\n"
        "master bare 148mm x 210mm bleed 0pt mirrored grid 14pt first-baseline 25mm lines 32 first-line 17 "
        "frame 20mm + 98mm\n");
}

TEST_CASE("every property is read and shown as it was written", "[layout]")
{
    const std::string all = "font-family=text font-size=120% line-height=1.5rlh color=ink "
                            "letter-spacing=0.07em font-variant-caps=small-caps "
                            "font-variant-numeric=tabular vertical-align=super text-align=justify "
                            "text-wrap=sense text-indent=2ic hyphens=auto "
                            "hyphenate-limit-chars=“2 3” hyphenate-limit-lines=2 word-spacing-limits=“75% "
                            "140%” letter-fit=“-12 18” "
                            "hanging-punctuation=allow-end text-autospace=no-autospace "
                            "text-spacing-trim=space-all orphans=2 widows=3 "
                            "start-indent=14pt end-indent=-1em space-before=1rlh space-after=0pt "
                            "keep-with-next=3 keep-together=always "
                            "break-before=recto block-snap=yes initial-letter=3 initial-color=ink "
                            "opening-words=0 opening-style=root "
                            "rule-before=“16mm 1.2pt 14pt ink” content-before=《 content-after=》";
    std::string attributes;
    bool inside = false;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const std::string_view rest = std::string_view(all).substr(at);
        const bool open = rest.starts_with("“"), close = rest.starts_with("”");
        if (open || close) {
            inside = open;
            at += 2;
            continue;
        }
        attributes += rest.front() == '='              ? "=\""
                      : rest.front() == ' ' && !inside ? "\" "
                                                       : std::string(1, rest.front());
    }
    CHECK(styled("name=\"all\" role=\"H2\" xml:lang=\"zh\" " + attributes + "\"") ==
          "style all xml:lang=zh role=H2 " + all + "\n");
}

TEST_CASE("words stand for counts", "[layout]")
{
    CHECK(styled(R"(name="a" keep-with-next="always" initial-letter="normal")") ==
          "style a keep-with-next=1 initial-letter=normal\n");
    CHECK(styled(R"(name="a" keep-with-next="auto" initial-letter="0")") ==
          "style a keep-with-next=0 initial-letter=normal\n");
}

TEST_CASE("one rule for several elements is several rules", "[layout]")
{
    CHECK(styled(R"(for="section>heading, quote + p:first-child,essay p:first-paragraph, *" orphans="2")") ==
          "style for “section > heading” orphans=2\n"
          "style for “quote + p:first-child” orphans=2\n"
          "style for “essay p:first-paragraph” orphans=2\n"
          "style for “*” orphans=2\n");
}

TEST_CASE("named styles may differ by language", "[layout]")
{
    CHECK(styled(R"(name="a" orphans="2"/><style name="a" xml:lang="zh" orphans="3")") ==
          "style a orphans=2\nstyle a xml:lang=zh orphans=3\n");
}

TEST_CASE("what flows is read in order", "[layout]")
{
    CHECK(flowing(R"(
        <block style="root" link="email" link-to="text" anchor="here">By <value of="author.name" pick="all" joined=" and "/>,
          <break/><span style="root"> · </span><if of="theme" pick="han">!</if>
        </block>
        <row><cell at="-9mm" width="28mm"><block><ordinal stacked="yes"/></block></cell></row>
        <each of="boards" between="1rlh"><content of="about"/></each>
        <unless of="themes" at-least="2"><space height="1rlh" fill="yes"/></unless>
        <fit><alternative max-lines="4"><block><page-of of="here"/></block></alternative><alternative/></fit>)") ==
          "  block style=root link=email link-to=text anchor=here\n"
          "    “By ”\n"
          "    value author.name pick=all joined=“ and ”\n"
          "    “, ”\n"
          "    break\n"
          "    span root\n"
          "      “ · ”\n"
          "    if theme pick=han\n"
          "      “!”\n"
          "  row\n"
          "    cell at=-9mm width=28mm\n"
          "      block\n"
          "        ordinal stacked\n"
          "  each boards between=1rlh\n"
          "    content about\n"
          "  unless themes at-least=2\n"
          "    space height=1rlh fill\n"
          "  fit\n"
          "    alternative max-lines=4\n"
          "      block\n"
          "        page-of here\n"
          "    alternative\n");
}

TEST_CASE("white space folds, and how a file is laid out does not show", "[layout]")
{
    const auto folded = [](std::string text, TextEnds ends) {
        return fold_text(Text{std::move(text), {}}, ends).text;
    };
    CHECK(folded("\n    ", {}) == "");
    CHECK(folded("  ", {}) == " ");
    CHECK(folded("a \t\n  b", {}) == "a b");
    CHECK(folded("\n  a\n  ", {true, true}) == "a");
    CHECK(folded("\n  a\n  ", {}) == " a ");
    CHECK(folded(" a ", {true, true}) == " a ");
    CHECK(folded("\u00a0\u3000", {true, true}) == "\u00a0\u3000");
}

TEST_CASE("a part's title is a path or a term", "[layout]")
{
    const std::string term = R"(<term name="contents"><text>Contents</text></term>)";
    Sections sections;
    sections.terms = term;
    sections.sequence =
        R"(<part name="a" master="page" title-term="contents" start="recto" only-in-blank="yes" multiple-of="4" if="question"
                           if-pick="han" role="Art" outputs="screen essay" each="versions" first-master="page"/>
                           <part name="b" master="page" title="term:contents"/><part name="c" master="page" title="essay.title"/>)";
    const Reading reading = read_sections(sections);
    CHECK(told(reading) == "");
    const std::string text = dump(*reading.layout);
    CHECK(text.substr(text.find("part a")) ==
          "part a each=versions master=page first-master=page start=recto only-in-blank multiple-of=4 "
          "if=question han title=term:contents role=Art outputs=screen,essay\n"
          "part b master=page start=page title=term:contents\n"
          "part c master=page start=page title=essay.title\n"
          "output screen “PDF/UA-1 PDF/A-2a” sRGB\n");
}

TEST_CASE("a vertical master says where its lines begin and how long they are", "[layout]")
{
    CHECK(dumped(&Sections::masters,
                 R"(<master name="down" like="page" writing-mode="vertical-rl" lines="19" frame-head="22mm" )"
                 R"(frame-height="160mm"/>)",
                 "master down")
              .find("frame 20mm + 98mm vertical-rl from 22mm + 160mm") != std::string::npos);
}

TEST_CASE("a book may be bound on the right, and every master knows", "[layout]")
{
    std::string text = layout_of({});
    text.replace(text.find("<sequence>"), 10, "<sequence binding=\"right\">");
    const Reading reading = read_text_of(text);
    REQUIRE(reading.layout);
    CHECK(reading.layout->binding == Binding::Right);
    CHECK(reading.layout->masters[0].binding == Binding::Right);
    CHECK(dump(*reading.layout).starts_with("layout small sequence bound right\n"));
}

TEST_CASE("a colour may be a tint of its ink, which what is painted with it takes", "[layout]")
{
    const std::string text =
        dumped(&Sections::palette,
               R"(<colour name="pale" screen="#b8321c" cmyk="10 92 100 10" spot="House Red" tint="30"/>)",
               "colour pale");
    CHECK(text.find("spot “House Red” tint 30") != std::string::npos);
}
