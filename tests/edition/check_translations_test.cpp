#include "edition/check_translations.hpp"

#include "edition_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

Reading translated(std::string_view essay, std::string_view translation,
                   std::string_view language = "zh-Hans")
{
    return read_text_of(edition_with(
        fmt::format("<translation of=\"first\" xml:lang=\"{}\">{}</translation>", language, translation),
        essay));
}

std::string codes_of_pair(std::string_view essay, std::string_view translation)
{
    return codes(translated(essay, translation));
}

} // namespace

TEST_CASE("a translation with the blocks of its essay pairs")
{
    CHECK(codes_of_pair("<p>A</p><p>B</p>", "<p>一</p><p>二</p>") == "");
    CHECK(codes_of_pair("<section><heading>A</heading><list><item>B</item></list></section>",
                        "<section><heading>一</heading><list><item>二</item></list></section>") == "");
}

TEST_CASE("blocks that do not pair are told at both places")
{
    const Reading reading =
        translated("<p>A</p><p>B</p><p>C</p>", "<p>一</p><quote><p>二</p></quote><p>三</p>");
    REQUIRE(codes(reading) == "unpaired-translation");
    const Diagnostic& told = reading.report.diagnostics()[0];
    CHECK(told.message.in_english() == "the translation has a quote where the essay has a paragraph (p)");
    CHECK(reading.sources.text(told.at) == "<quote>");
    REQUIRE(told.hints.size() == 2);
    REQUIRE(told.hints[1].at);
    CHECK(reading.sources.place(told.hints[1].at->file, told.hints[1].at->begin).line == 1);
}

TEST_CASE("a missing block is found between those that pair")
{
    const Reading reading =
        translated("<p>A</p><section><heading>B</heading><p>C</p></section><quote><p>D</p></quote><p>E</p>",
                   "<p>一</p><quote><p>四</p></quote><p>五</p>");
    REQUIRE(codes(reading) == "unpaired-translation");
    const Diagnostic& told = reading.report.diagnostics()[0];
    CHECK(told.message.in_english() == "one block of the essay missing from the translation before this");
    CHECK(reading.sources.text(told.at) == "<quote>");
    CHECK(reading.sources.text(*told.hints[1].at) == "<section>");
}

TEST_CASE("surplus blocks, items, rows and cells do not pair")
{
    CHECK(codes_of_pair("<p>A</p>", "<p>一</p><p>二</p>") == "unpaired-translation");
    CHECK(codes_of_pair("<p>A</p><p>B</p>", "<p>一</p>") == "unpaired-translation");
    CHECK(codes_of_pair("<list><item>A</item><item>B</item></list>", "<list><item>一</item></list>") ==
          "unpaired-translation");
    CHECK(codes_of_pair("<table><tbody><tr><td>A</td><td>B</td></tr></tbody></table>",
                        "<table><tbody><tr><td>一</td></tr></tbody></table>") == "unpaired-translation");
}

TEST_CASE("each pair that fails is told, not only the first")
{
    CHECK(
        codes_of_pair(
            "<section><heading>A</heading><p>B</p></section><section><heading>C</heading><p>D</p></section>",
            "<section><heading>一</heading></section><section><heading>三</heading></section>") ==
        "unpaired-translation unpaired-translation");
}

TEST_CASE("a translation is of an essay of the edition, in another language, one for each")
{
    const Reading unknown =
        read_text_of(edition_with("<translation of=\"frist\" xml:lang=\"zh-Hans\"><p>一</p></translation>"));
    CHECK(codes(unknown) == "unknown-essay");
    CHECK(pointed_at(unknown, "unknown-essay") == "frist");

    const Reading same = translated("<p>A</p>", "<p>B</p>", "en-gb");
    CHECK(codes(same) == "same-language-translation");
    CHECK(pointed_at(same, "same-language-translation") == "en-gb");

    CHECK(codes_of(edition_with("<translation of=\"first\" xml:lang=\"zh-Hans\"><p>一</p></translation>"
                                "<translation of=\"first\" xml:lang=\"zh-hans\"><p>一</p></translation>")) ==
          "duplicate-translation");
    CHECK(codes_of(edition_with("<translation of=\"first\" xml:lang=\"zh-Hans\"><p>一</p></translation>"
                                "<translation of=\"first\" xml:lang=\"zh-Hant\"><p>一</p></translation>")) ==
          "");
}

TEST_CASE("a titled essay has titled translations, or titles in their languages")
{
    CHECK(codes_of_pair("<title>A</title><p>B</p>", "<p>一</p>") == "untitled-translation");
    CHECK(codes_of_pair("<title>A</title><title xml:lang=\"zh-Hans\">一</title><p>B</p>", "<p>二</p>") == "");
    CHECK(codes_of_pair("<title>A</title><p>B</p>", "<title>一</title><p>二</p>") == "");
}

TEST_CASE("a translation may stand before its essay")
{
    const std::string text = edition_with("");
    std::string moved = text;
    moved.insert(text.find("<essay"),
                 "<translation of=\"first\" xml:lang=\"fr\"><p>Texte.</p></translation>");
    const Reading reading = read_text_of(moved);
    CHECK(codes(reading) == "");
    CHECK(reading.edition->essays[0].translations.size() == 1);
}
