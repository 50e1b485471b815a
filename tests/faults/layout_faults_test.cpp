#include "support/catch.hpp"

#include <fmt/format.h>

#include "faults/faulty_house.hpp"
#include "faults/faulty_layout.hpp"
#include "support/png_bytes.hpp"

using namespace stonehand;
using namespace std::string_literals;

namespace
{

std::string verdict_of(const FaultyLayout& layout, const std::vector<std::string>& more = {})
{
    FaultyHouse house;
    house.write_layout(layout.text());
    return house.verdict(more);
}

/// Of a master with these attributes, line 5.
std::string of_master(const std::string& attributes)
{
    FaultyLayout layout;
    layout.masters = "<master name=\"page\" " + attributes + "/>";
    return verdict_of(layout);
}

/// Of another colour, line 2.
std::string of_colour(const std::string& attributes)
{
    FaultyLayout layout;
    layout.palette += "<colour name=\"other\" screen=\"#102030\" " + attributes + "/>";
    return verdict_of(layout);
}

/// Whether a verdict has this status and tells this code in line `line` of the layout.
bool tells(const std::string& verdict, int status, int line, const std::string& code)
{
    return verdict.starts_with(std::to_string(status) + " ") && verdict.find('[') == verdict.npos &&
           verdict.find(fmt::format("more/small/layout.xml:{}:", line)) != verdict.npos &&
           verdict.find(" " + code) != verdict.npos;
}

constexpr const char* frame =
    R"(grid="14pt" first-baseline="25mm" lines="32" frame-start="20mm" frame-width="98mm")";

} // namespace

TEST_CASE("a layout without a planted fault builds", "[faults]")
{
    CHECK(verdict_of({}) == "0");
}

TEST_CASE("B11 lengths of a layout that are none", "[faults]")
{
    for (const char* width : {"12 furlongs", "1e400mm", "NaN", "-148mm"}) {
        const std::string verdict = of_master(fmt::format("width=\"{}\" height=\"210mm\" {}", width, frame));
        CAPTURE(width, verdict);
        CHECK((tells(verdict, 1, 5, "bad-value") || tells(verdict, 1, 5, "out-of-range")));
    }
}

TEST_CASE("B51 no columns, margins as wide as the page, a trim beyond the medium", "[faults]")
{
    const std::string size = "width=\"148mm\" height=\"210mm\" ";
    CHECK(tells(of_master(size + frame + " column-count=\"0\""), 1, 5, "out-of-range"));
    CHECK(tells(
        of_master(size +
                  R"(grid="14pt" first-baseline="25mm" lines="32" frame-start="148mm" frame-width="98mm")"),
        1, 5, "frame-outside-page"));
    CHECK(tells(
        of_master(size +
                  R"(grid="14pt" first-baseline="25mm" lines="0" frame-start="20mm" frame-width="0mm")"),
        1, 5, "out-of-range"));
    CHECK(tells(of_master("width=\"14400pt\" height=\"210mm\" bleed=\"3mm\" "s + frame), 1, 5,
                "page-size-limit"));
}

TEST_CASE("B52 pages of no size, of a thousand kilometres, of less than nothing", "[faults]")
{
    CHECK(tells(of_master("width=\"0mm\" height=\"210mm\" "s + frame), 1, 5, "out-of-range"));
    CHECK(tells(of_master("width=\"-148mm\" height=\"210mm\" "s + frame), 1, 5, "out-of-range"));
    CHECK(tells(of_master("width=\"1mm\" height=\"210mm\" "s + frame), 1, 5, "page-size-limit"));
    CHECK(tells(of_master("width=\"1000000000mm\" height=\"210mm\" "s + frame), 1, 5, "bad-value"));
}

TEST_CASE("B53 a bleed larger than any medium, and marks that nobody knows", "[faults]")
{
    CHECK(tells(of_master("width=\"148mm\" height=\"210mm\" bleed=\"9000pt\" "s + frame), 1, 5,
                "page-size-limit"));
    CHECK(
        tells(of_master("width=\"148mm\" height=\"210mm\" bleed=\"-3mm\" "s + frame), 1, 5, "out-of-range"));
    FaultyLayout layout;
    layout.outputs += R"(<output name="press" standard="PDF/X-4" profile="FOGRA39" marks="crop stars"/>)";
    CHECK(tells(verdict_of(layout), 1, 8, "bad-value"));
}

TEST_CASE("B54 inks out of range, spots without a name or with one that PDF keeps, one spot twice",
          "[faults]")
{
    CHECK(tells(of_colour(R"(cmyk="0 0 0 101")"), 1, 2, "out-of-range"));
    CHECK(tells(of_colour(R"(cmyk="0 0 -1 0")"), 1, 2, "out-of-range"));
    CHECK(tells(of_colour(R"(cmyk="0 0 nan 0")"), 1, 2, "bad-number"));
    CHECK(tells(of_colour(R"(cmyk="0 0 0 50" spot="")"), 1, 2, "bad-value"));
    CHECK(
        tells(of_colour(R"(cmyk="0 0 0 50" spot=")" + std::string(128, 'x') + "\""), 1, 2, "bad-spot-name"));
    for (const char* name : {"All", "None"})
        CHECK(tells(of_colour(fmt::format(R"(cmyk="0 0 0 50" spot="{}")", name)), 1, 2, "bad-spot-name"));
    CHECK(tells(
        of_colour(
            R"(cmyk="10 90 90 0" spot="Red"/><colour name="third" screen="#102030" cmyk="0 0 0 1" spot="Red")"),
        1, 2, "spot-differs"));
}

TEST_CASE("B55 transparency and RGB asked of PDF/X-1a", "[faults]")
{
    FaultyLayout layout;
    layout.palette += R"(<colour name="red" screen="#B8321C" cmyk="10 92 100 10"/>)";
    layout.outputs +=
        R"(<output name="press" standard="PDF/X-1a:2003" profile="FOGRA39" picture-colours="keep"/>)";
    CHECK(tells(verdict_of(layout), 1, 8, "contradiction"));

    layout.outputs = R"(<output name="press" standard="PDF/X-1a:2003" profile="FOGRA39"/>)";
    layout.styles += R"(<style for="figure" background="red"/>)";
    FaultyHouse house;
    house.write_layout(layout.text());
    house.write("content/editions/one/half.png", png_bytes(2, 2, 8, 6,
                                                           "\0abc\x80"
                                                           "efg\x80\0ijk\x80mno\x80"s));
    house.write_content("<figure src=\"half.png\" alt=\"Half transparent\"/>");
    const std::string verdict = house.verdict({"--output", "press"});
    INFO(house.end().out);
    CHECK(verdict.find("0") != 0);
    CHECK(verdict.find("[") == verdict.npos);
}

TEST_CASE("B62 books of no, one, three and five pages, and of pages of two sizes", "[faults]")
{
    FaultyLayout layout;
    layout.outputs += R"(<output name="booklet" standard="PDF/X-4" profile="FOGRA39"/>)";
    for (const int pages : {1, 3, 5}) {
        FaultyHouse house;
        house.write_layout(layout.text());
        std::string content = "<p>A page.</p>";
        for (int page = 1; page < pages; ++page)
            content += "<section><heading>A page</heading><p>Of it.</p></section>";
        house.write_content(content);
        CAPTURE(pages);
        CHECK(house.verdict({"--output", "booklet"}) == "0");
    }
    layout.sequence =
        R"(<part name="none" each="introductions" master="page" role="Sect"><content of="introduction"/></part>)";
    const std::string none = verdict_of(layout, {"--output", "booklet"});
    CHECK(none.starts_with("1 "));
}
