#include "layout/dump_layout.hpp"
#include "layout/layout_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

constexpr std::string_view start = R"(<layout xmlns="urn:stonehand:layout:1" id=)";

/// Two layouts, `small` and what `house` extends it by.
Reading extended(std::string_view sections)
{
    const ScratchFolder folder;
    folder.write("small/layout.xml", layout_of({}));
    folder.write("house/layout.xml",
                 fmt::format("{}\"house\" extends=\"small\">{}</layout>", start, sections));
    return read("house", folder.path());
}

std::vector<std::string> files(const Reading& reading)
{
    std::vector<std::string> names;
    for (const Diagnostic& fault : reading.report.diagnostics())
        names.push_back(fault.at.file == no_file
                            ? "-"
                            : std::filesystem::path(reading.sources.file(fault.at.file).path)
                                  .parent_path()
                                  .filename()
                                  .string());
    return names;
}

} // namespace

TEST_CASE("a layout that extends another and says nothing looks the same", "[layout]")
{
    const Reading reading = extended("");
    CHECK(told(reading) == "");
    REQUIRE(reading.layout);
    CHECK(reading.layout->name == "house");
    CHECK(reading.layout->font_folders.size() == 2);
    CHECK(reading.layout->font_folders.front().filename() == "house");
    std::string same = dump(*read_sections({}).layout);
    CHECK(dump(*reading.layout) == same.replace(same.find("small"), 5, "house"));
}

TEST_CASE("what has the same name is replaced where it stands, the rest is added", "[layout]")
{
    const Reading reading = extended(R"(
        <palette><colour name="red" screen="#ff0000" cmyk="0 100 100 0"/><colour name="ink" screen="#000000" cmyk="0 0 0 90"/></palette>
        <masters><master name="wide" like="page" frame-width="108mm"/></masters>
        <styles><style for="p" text-indent="1em"/><style name="root" font-family="text" font-size="12pt" line-height="16pt" color="red"/></styles>
        <sequence bilingual="facing"><part name="end" master="wide"/><part name="text" master="wide"/></sequence>)");
    CHECK(told(reading) == "");
    REQUIRE(reading.layout);
    CHECK(dump(*reading.layout) == "layout house facing\n"
                                   "colour ink #000000 cmyk 0 0 0 90\n"
                                   "colour red #ff0000 cmyk 0 100 100 0\n"
                                   "role text\n"
                                   "  family “EB Garamond 12” 400\n"
                                   "master page 148mm x 210mm bleed 0pt mirrored grid 14pt first-baseline "
                                   "25mm lines 32 first-line 0 frame 20mm + 98mm\n"
                                   "master wide 148mm x 210mm bleed 0pt mirrored grid 14pt first-baseline "
                                   "25mm lines 32 first-line 0 frame 20mm + 108mm\n"
                                   "style root font-family=text font-size=12pt line-height=16pt color=red\n"
                                   "style for “p” text-indent=1em\n"
                                   "part text master=wide start=page\n"
                                   "part end master=wide start=page\n"
                                   "output screen “PDF/UA-1 PDF/A-2a” sRGB\n");
}

TEST_CASE("a layout may use what only the other has, and faults are told in their own file", "[layout]")
{
    const ScratchFolder folder;
    Sections sections;
    sections.styles += R"(<style name="lead" color="gold"/>)";
    folder.write("small/layout.xml", layout_of(sections));
    folder.write(
        "house/layout.xml",
        fmt::format(
            R"({}"house" extends="small"><styles><style name="a" based-on="leed"/></styles></layout>)",
            start));
    const Reading reading = read("house", folder.path());
    CHECK(told(reading) == "unknown-colour: there is no colour “gold” | known are: ink\n"
                           "unknown-style: there is no named style “leed” | did you mean “lead”?\n");
    CHECK(files(reading) == std::vector<std::string>{"small", "house"});
}

TEST_CASE("layouts that extend themselves are told of once, at the loop", "[layout]")
{
    const ScratchFolder folder;
    folder.write("a/layout.xml", fmt::format("{}\"a\" extends=\"b\"/>", start));
    folder.write("b/layout.xml", fmt::format("{}\"b\" extends=\"a\"/>", start));
    const Reading reading = read("a", folder.path());
    CHECK(told(reading).starts_with(
        "layout-loop: the layout “a” extends itself | a → b → a: let one of them stand alone\n"));
    CHECK(files(reading).front() == "b");
}

TEST_CASE("a layout that is not there is told at the name that asks for it", "[layout]")
{
    const ScratchFolder folder;
    folder.write("small/layout.xml", layout_of({}));
    folder.write("house/layout.xml", fmt::format("{}\"house\" extends=\"smal\"/>", start));
    const Reading missing = read("huose", folder.path());
    CHECK_FALSE(missing.layout);
    CHECK(told(missing) == "unknown-layout: there is no layout “huose” | did you mean “house”?\n");
    CHECK_FALSE(read("../layouts/small", folder.path()).layout);
    CHECK_FALSE(read("", folder.path()).layout);
    CHECK(told(read("house", folder.path()))
              .starts_with("unknown-layout: there is no layout “smal” | did you mean “small”?\n"));
}

TEST_CASE("of two places the first that has a layout counts", "[layout]")
{
    const ScratchFolder own, shipped;
    own.write("small/layout.xml", layout_of({}));
    Sections other;
    other.palette += R"(<colour name="red" screen="#ff0000" cmyk="0 100 100 0"/>)";
    shipped.write("small/layout.xml", layout_of(other));
    shipped.write("house/layout.xml", fmt::format("{}\"house\" extends=\"small\"/>", start));
    Reading reading;
    reading.layout =
        read_layout("house", {own.path(), shipped.path()}, Span{}, reading.sources, reading.report);
    CHECK(told(reading) == "");
    REQUIRE(reading.layout);
    CHECK(reading.layout->palette.size() == 1);
}

TEST_CASE("a folder and its layout have one name, and a layout is a layout", "[layout]")
{
    CHECK(places(read_text_of(layout_of({}, "other"))) == "1:44 wrong-layout-id “other”\n");
    CHECK_FALSE(read_text_of("<edition xmlns=\"urn:stonehand:edition:1\"/>").layout);
    CHECK_FALSE(read_text_of("<layout").layout);
    CHECK_FALSE(read_text_of("").layout);
}
