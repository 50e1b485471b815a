#include "edition/read_edition.hpp"

#include "edition/dump_edition.hpp"
#include "edition_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

TEST_CASE("an edition without a fault is read without a word")
{
    const Reading reading = read_text_of(edition_with(""));
    CHECK(told(reading, "") == "");
    REQUIRE(reading.edition);
    CHECK(dump(*reading.edition) == "edition small 2026-01 en-GB layout plain\n"
                                    "  programme en-GB “Programme”\n"
                                    "  question en-GB “Why?”\n"
                                    "  contributor editor en-GB sort “”\n"
                                    "    name en-GB “The editor”\n"
                                    "  essay first en-GB by editor\n"
                                    "    p en-GB “Text.”\n"
                                    "  bio editor en-GB\n"
                                    "    p en-GB “Edits.”\n");
}

TEST_CASE("every element of the vocabulary comes into the edition")
{
    const std::filesystem::path folder = source_folder / "tests/edition/whole-vocabulary";
    const Reading reading = read(folder / "editions/whole/edition.xml");
    CHECK(reading.report.empty());
    REQUIRE(reading.edition);
    CHECK(dump(*reading.edition) == read_text(folder / "edition.txt"));
}

TEST_CASE("language is inherited and changed by xml:lang, down to the phrase")
{
    const Reading reading = read_text_of(edition_with(
        "",
        R"(<section xml:lang="fr"><heading>Un</heading><p>Deux <foreign xml:lang="zh-Hans">三<em>四</em></foreign></p></section>)"));
    const ContentBlock& section = reading.edition->essays[0].blocks[0];
    CHECK(section.children[0].copy.language.tag == "fr");
    const Phrase& foreign = std::get<Phrase>(section.children[1].copy.content[1]);
    CHECK(foreign.language.tag == "zh-Hans");
    CHECK(std::get<Phrase>(foreign.content[1]).language.tag == "zh-Hans");
}

TEST_CASE("text knows where it was written")
{
    const Reading reading = read_text_of(edition_with("", "<p>One\n  two &amp; <em>three</em></p>"));
    const Copy& copy = reading.edition->essays[0].blocks[0].copy;
    const Characters& first = std::get<Characters>(copy.content[0]);
    REQUIRE(first.text == "One two & ");
    const auto at = static_cast<std::uint32_t>(first.text.find("two"));
    CHECK(reading.sources.text(first.map.find(at, at + 3)) == "two");
    CHECK(reading.sources.text(first.map.find(8, 9)) == "&amp;");
    CHECK(reading.sources.text(
              std::get<Characters>(std::get<Phrase>(copy.content[1]).content[0]).map.find(0, 5)) == "three");
}

TEST_CASE("plain text is without notes and without readings")
{
    const Reading reading =
        read_text_of(edition_with("", "<title>On <em>type</em><note>A note.</note> "
                                      "<ruby><rb>字</rb><rt>zì</rt></ruby></title><p>Text.</p>"));
    CHECK(told(reading, "") == "");
    CHECK(plain_text(reading.edition->essays[0].titles[0]) == "On type 字");
}

TEST_CASE("the languages of an edition are its own, then those of question, programme and translations")
{
    const Reading reading = read_text_of(
        edition_with(R"(<translation of="first" xml:lang="zh-Hans"><p>正文。</p></translation>)"));
    CHECK(told(reading, "") == "");
    CHECK(reading.edition->languages() == std::vector<Language>{{"en-GB"}, {"zh-Hans"}});
    CHECK(reading.edition->contributor("editor") == &reading.edition->contributors[0]);
    CHECK(reading.edition->contributor("nobody") == nullptr);
}

TEST_CASE("the line by which editors find the schema is passed over")
{
    CHECK(codes_of("<?xml version=\"1.0\"?>\n<?xml-model href=\"edition.rng\" type=\"application/xml\"?>\n" +
                   edition_with("")) == "");
}

TEST_CASE("a root that is no edition gives none")
{
    const Reading reading = read_text_of(R"(<about xmlns="urn:stonehand:edition:1"><p>Us.</p></about>)");
    CHECK_FALSE(reading.edition);
    CHECK(reading.report.has_errors());
}

TEST_CASE("the reference editions are read as they stand")
{
    for (const char* id : {"2022-09-human-rights", "udhr-bilingual"}) {
        const std::filesystem::path file = reference_folder / "editions" / id / "edition.xml";
        if (!std::filesystem::exists(file)) {
            WARN("skipped: there is no " << file);
            continue;
        }
        const Reading reading = read(file);
        INFO(told(reading, reference_folder));
        CHECK_FALSE(reading.report.has_errors());
        REQUIRE(reading.edition);
        CHECK_FALSE(reading.edition->essays.empty());
    }
}

TEST_CASE("renew the dump of the whole vocabulary", "[.renew]")
{
    const std::filesystem::path folder = source_folder / "tests/edition/whole-vocabulary";
    write_text(folder / "edition.txt", dump(*read(folder / "editions/whole/edition.xml").edition));
}
