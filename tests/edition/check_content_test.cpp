// The smaller checks, each with the edition that it is about.
#include "edition_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

TEST_CASE("an id given twice is told at the second, with the place of the first")
{
    const Reading reading = read_text_of(edition_with("", "<p id=\"a\">One.</p><p id=\"a\">Two.</p>"));
    REQUIRE(codes(reading) == "duplicate-id");
    const Diagnostic& told = reading.report.diagnostics()[0];
    CHECK(reading.sources.text(told.at) == "a");
    REQUIRE(told.hints.size() == 2);
    CHECK(reading.sources.text(*told.hints[1].at) == "a");
    CHECK(told.hints[1].at->begin < told.at.begin);
    CHECK(codes_of(edition_with("<board id=\"editor\"><heading>H</heading><member>M</member></board>")) ==
          "duplicate-id");
    CHECK(codes_of(edition_with("", "<p id=\"small\">The edition's own id is another kind of name.</p>")) ==
          "");
}

TEST_CASE("a reference leads to an id, and a slip is guessed")
{
    const Reading reading = read_text_of(edition_with("", "<p id=\"here\">See <ref to=\"heer\"/>.</p>"));
    REQUIRE(codes(reading) == "dangling-reference");
    CHECK(pointed_at(reading, "dangling-reference") == "heer");
    CHECK(reading.report.diagnostics()[0].hints[0].text.in_english().find("here") != std::string::npos);
    CHECK(codes_of(edition_with("", "<p>See <ref to=\"editor\">the editor</ref>.</p>")) == "");
}

TEST_CASE("what is given once per language is not given twice in one")
{
    CHECK(codes_of(edition_with("<about><p>A</p></about><about xml:lang=\"fr\"><p>B</p></about>")) == "");
    const Reading reading =
        read_text_of(edition_with("<about><p>A</p></about>\n<about xml:lang=\"en-gb\"><p>B</p></about>"));
    CHECK(codes(reading) == "duplicate-language");
    CHECK(pointed_at(reading, "duplicate-language") == "<about xml:lang=\"en-gb\">");
    CHECK(codes_of(edition_with("<bio for=\"editor\"><p>Again.</p></bio>")) == "duplicate-language");
    CHECK(codes_of(edition_with("", "<title>A</title><title>B</title><p>C</p>")) == "duplicate-language");
}

TEST_CASE("affiliations and roles may be several in one language")
{
    CHECK(codes_of(edition_with(
              "<contributor id=\"two\"><name>Two</name><role>A</role><role>B</role>"
              "<affiliation>C</affiliation><affiliation>D</affiliation></contributor>"
              "<essay id=\"second\" by=\"two\"><p>T</p></essay><bio for=\"two\"><p>T</p></bio>")) == "");
}

TEST_CASE("plain zh is asked for its script")
{
    CHECK(codes_of(edition_with("", "<p xml:lang=\"zh\">字</p>")) == "plain-chinese");
    CHECK(codes_of(edition_with("", "<p xml:lang=\"zh-Hant\">字</p><p xml:lang=\"zh-Latn\">zì</p>")) == "");
}

TEST_CASE("a language that nobody speaks is told once, as is a region that is none")
{
    const Reading reading =
        read_text_of(edition_with("", "<p xml:lang=\"Chinese\">字</p><p xml:lang=\"Chinese\">字</p>"));
    CHECK(codes(reading) == "unknown-language");
    CHECK(pointed_at(reading, "unknown-language") == "Chinese");
    CHECK(codes_of(edition_with("", "<p xml:lang=\"en-UK\">T</p>")) == "unknown-language");
    CHECK(codes_of(edition_with("", "<p xml:lang=\"de-AT\">T</p>")) == "");
    CHECK(codes_of(edition_with("", "<p xml:lang=\"no language\">T</p>")) == "bad-language");
}

TEST_CASE("a character that was lost is told where it stood, in text and in what is said of pictures")
{
    const Reading reading = read_text_of(edition_with("", "<p>It isn\uFFFDt so, <em>is \uFFFD it</em>?</p>"));
    CHECK(codes(reading) == "replacement-character replacement-character");
    CHECK(pointed_at(reading, "replacement-character") == "\uFFFD");
    CHECK(codes_of(edition_with("", "<p>An <abbr expansion=\"a\uFFFD\">A</abbr>.</p>")) ==
          "replacement-character");
}

TEST_CASE("empty headings, names and notes are errors, empty paragraphs warnings")
{
    CHECK(codes_of(edition_with("", "<section><heading> </heading><p>T</p></section>")) == "empty-text");
    CHECK(codes_of(edition_with("", "<section><heading><em> </em></heading><p>T</p></section>")) ==
          "empty-text");
    CHECK(codes_of(edition_with("", "<p>A note.<note/></p>")) == "empty-text");
    CHECK(codes_of(edition_with("", "<p> \n </p><p>T</p>")) == "empty-paragraph");
    CHECK(codes_of(edition_with("", "<list><item/></list>")) == "empty-paragraph");
    CHECK(codes_of(edition_with("", "<p id=\"a\"><ref to=\"a\"/></p>")) == "");
}

TEST_CASE("notes stand in running text, links not in links")
{
    CHECK(codes_of(edition_with("", "<p>A<note>B<note>C</note></note></p>")) == "misplaced-note");
    CHECK(codes_of(edition_with("<about><p>A<note>B</note></p></about>")) == "");
    CHECK(codes_of(edition_with(
              "<board><heading>H</heading><member>M<em><endnote>E</endnote></em></member></board>")) ==
          "misplaced-note");
    CHECK(codes_of(edition_with("<about><heading>A<note>B</note></heading><p>A</p></about>")) ==
          "misplaced-note");
    CHECK(codes_of(edition_with("", "<section><heading>A<note>B</note></heading><p>A</p></section>")) == "");
    CHECK(codes_of(edition_with(
              "", "<p><link href=\"https://a.example\">A <em><link href=\"https://b.example\">B</link>"
                  "</em></link></p>")) == "nested-link");
}

TEST_CASE("sections are five deep at most, told once where the sixth begins")
{
    const auto nested = [](int depth) {
        std::string text = "<p>T</p>";
        for (int i = 0; i < depth; ++i) text = "<section><heading>H</heading>" + text + "</section>";
        return text;
    };
    CHECK(codes_of(edition_with("", nested(5))) == "");
    CHECK(codes_of(edition_with("", nested(7))) == "deep-section");
}

TEST_CASE("ids that become file names can be file names")
{
    CHECK(codes_of(edition_with("<essay id=\"zwölf\" by=\"editor\"><p>T</p></essay>")) == "bad-file-name");
    CHECK(codes_of(edition_with("<essay id=\"_a.b-2\" by=\"editor\"><p>T</p></essay>")) == "");
    CHECK(codes_of(edition_with("<essay id=\"First\" by=\"editor\"><p>T</p></essay>")) ==
          "ambiguous-file-name");

    for (const char* id : {"../../etc", ".hidden", "-option", "a b", "a/b", "号"}) {
        std::string text = edition_with("");
        text.replace(text.find("\"small\""), 7, "\"" + std::string(id) + "\"");
        INFO(id);
        CHECK(codes_of(text) == "bad-file-name");
    }
}

TEST_CASE("e-mail addresses and hyphenated words are what they should be")
{
    const auto email = [](std::string_view address) {
        return codes_of(edition_with(fmt::format("<contact><email>{}</email></contact>", address)));
    };
    CHECK(email("office@example.org") == "");
    CHECK(email("office@example") == "bad-email");
    CHECK(email("office at example.org") == "bad-email");
    CHECK(email("a@b@example.org") == "bad-email");
    CHECK(codes_of(
              edition_with("<hyphenation><word>type-setting</word><word>two words</word></hyphenation>")) ==
          "bad-hyphenation");
}

TEST_CASE("links of other schemes than http, https and mailto, and bad dates, are told by the grammar")
{
    CHECK(codes_of(edition_with("", "<p><link href=\"javascript:alert(1)\">A</link></p>")) == "bad-value");
    CHECK(codes_of(edition_with("<essay id=\"second\" by=\"editor\" date=\"2026-02-30\"><p>T</p></essay>")) ==
          "bad-date");
}
