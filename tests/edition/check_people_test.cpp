#include "edition/check_people.hpp"

#include "edition_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

TEST_CASE("an unknown contributor is told as the design shows it")
{
    const Reading reading = read_text_of(edition_with(
        "<contributor id=\"nee\"><name>First author</name></contributor><bio for=\"nee\"><p>One.</p></bio>\n"
        "<essay id=\"second\" by=\"nee\n zang\"><p>Text.</p></essay>"));
    REQUIRE(codes(reading) == "unknown-contributor");
    const Diagnostic& told = reading.report.diagnostics()[0];
    CHECK(told.message.in_english() == "no contributor has the id “zang”");
    REQUIRE(told.hints.size() == 1);
    CHECK(told.hints[0].text.in_english() == "the contributors of this edition are: editor, nee");
    CHECK(reading.sources.text(told.at) == "zang");
}

TEST_CASE("a name where ids are wanted is told once, with the id of whoever has the name")
{
    const auto with_by = [](const std::string& by) {
        return read_text_of(edition_with("<contributor id=\"nee\"><name>First "
                                         "Author</name></contributor><bio for=\"nee\"><p>One.</p></bio>"
                                         "<essay id=\"second\" by=\"" +
                                         by + "\"><p>Text.</p></essay>"));
    };
    const Reading known = with_by("First Author");
    REQUIRE(codes(known) == "unknown-contributor"); // and no bio without an essay
    const Diagnostic& told = known.report.diagnostics()[0];
    CHECK(told.message.in_english() == "“First Author” is no id of a contributor");
    CHECK(told.hints[0].text.in_english() == "ids are wanted here, not names: write by=\"nee\"");
    CHECK(pointed_at(known, "unknown-contributor") == "First Author");

    CHECK(codes(with_by("Name of the editor here")) == "unknown-contributor bio-without-essay");
    const Reading unknown = with_by("Some other person");
    CHECK(codes(unknown) == "unknown-contributor bio-without-essay");
    CHECK(unknown.report.diagnostics()[0].hints[0].text.in_english() ==
          "ids are wanted here, not names; the contributors of this edition are: editor, nee");
}

TEST_CASE("a bio for someone unknown, or who wrote nothing, is told at the value of “for”")
{
    const Reading unknown = read_text_of(edition_with("<bio for=\"nobody\"><p>Who?</p></bio>"));
    CHECK(codes(unknown) == "unknown-contributor");
    CHECK(pointed_at(unknown, "unknown-contributor") == "nobody");

    const Reading idle =
        read_text_of(edition_with("<contributor id=\"designer\"><name>The designer</name></contributor><bio "
                                  "for=\"designer\"><p>Draws.</p></bio>"));
    CHECK(codes(idle) == "bio-without-essay");
    CHECK(pointed_at(idle, "bio-without-essay") == "designer");
}

TEST_CASE("an author without a bio and a contributor without a part are warned of")
{
    const std::string designer = "<contributor id=\"designer\"><name>The designer</name></contributor>";
    CHECK(codes_of(edition_with(designer)) == "unused-contributor");
    CHECK(codes_of(edition_with(designer + "<essay id=\"second\" by=\"designer\"><p>Text.</p></essay>")) ==
          "missing-bio");
}

TEST_CASE("a contributor is named once in an essay")
{
    CHECK(codes_of(edition_with("<essay id=\"second\" by=\"editor editor\"><p>Text.</p></essay>")) ==
          "repeated-contributor");
}

TEST_CASE("an edition without an essay is an error")
{
    const Reading reading = read_text_of(
        R"(<edition xmlns="urn:stonehand:edition:1" id="e" date="2026" xml:lang="en" layout="plain"><programme><name>P</name></programme><question><text>Q?</text></question></edition>)");
    CHECK(codes(reading) == "missing-essay");
}
