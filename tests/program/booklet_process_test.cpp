#include <nlohmann/json.hpp>

#include <sstream>

#include "program/house.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

nlohmann::json binding_of(const ProcessEnd& end, const std::string& output)
{
    std::istringstream lines(end.out);
    for (std::string line; std::getline(lines, line);)
        if (auto event = nlohmann::json::parse(line);
            event["event"] == "output" && event["output"] == output && event.contains("binding"))
            return event["binding"];
    return {};
}

const std::vector<std::string> build{"build", "--output", "booklet,cover", "--format", "json"};

} // namespace

TEST_CASE("what an edition says of its printing holds for booklet and cover, and takes the layout's place",
          "[program]")
{
    const House house;
    house.add_to_edition(
        "one", R"(<printing scheme="perfect" signature="8" paper="200gsm" bulk="1.5" quantity="300"/>)");
    const ProcessEnd end = house.run(build);
    INFO(end.err << end.out);
    REQUIRE(end.status == 0);
    const auto booklet = binding_of(end, "booklet"), cover = binding_of(end, "cover");
    CHECK(booklet["scheme"] == "perfect");
    CHECK(booklet["caliper"] == 0.3);
    CHECK(booklet["quantity"] == 300);
    CHECK(cover["quantity"] == 300);
    CHECK(cover["thickness"] == booklet["thickness"]);
    CHECK(binding_of(house.run({"build", "--output", "cover", "--format", "json"}), "cover") == cover);
}

TEST_CASE("of a cover alone something else may be said, and the last word on one thing holds", "[program]")
{
    const House house;
    house.add_to_edition(
        "one",
        R"(<printing quantity="300"/><printing output="cover" quantity="330" sheet="auto" flaps="40mm"/>)");
    const ProcessEnd end = house.run(build);
    INFO(end.err);
    REQUIRE(end.status == 0);
    CHECK(binding_of(end, "booklet")["quantity"] == 300);
    CHECK(binding_of(end, "cover")["quantity"] == 330);
}

TEST_CASE("what cannot be printed so is told at its place in the edition, and nothing is written",
          "[program]")
{
    const House house;
    house.add_to_edition("one", R"(<printing paper="3gsm"/>)");
    const ProcessEnd end = house.run({"build", "--output", "booklet"});
    CHECK(end.status == 1);
    CHECK_THAT(end.err, Contains("error[bad-value]: “3gsm” is not what a paper weighs"));
    CHECK_THAT(end.err, Contains("edition.xml:11:18"));
    CHECK_THAT(end.err, Contains("from 20 to 1000: 120gsm"));
    CHECK(house.files_in("out").empty());
    const House other;
    other.add_to_edition("one", R"(<printing output="booklet" sheet="A5"/>)");
    const ProcessEnd small = other.run({"check", "--output", "booklet"});
    CHECK(small.status == 1);
    CHECK_THAT(small.err, Contains("error[sheet-too-small]"));
    CHECK_THAT(small.err, Contains("sheet=\"RA3\""));
}

TEST_CASE("results say on how many sheets a booklet is printed", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build", "--output", "booklet"});
    CHECK_THAT(end.out, Contains("1 sheet of SRA3 (450 × 320 mm), saddle-stitched: 1 page and 3 blanks\n"));
}

TEST_CASE("the command line has the last word on how a booklet is printed", "[program]")
{
    const House house;
    house.add_to_edition("one", R"(<printing quantity="300" paper="90gsm"/>)");
    const ProcessEnd end =
        house.run({"build", "--output", "booklet,cover", "--format", "json", "--quantity", "25"});
    INFO(end.err);
    REQUIRE(end.status == 0);
    CHECK(binding_of(end, "booklet")["quantity"] == 25);
    CHECK(binding_of(end, "booklet")["caliper"] == 0.09);
    CHECK(binding_of(end, "cover")["quantity"] == 25);
    const ProcessEnd wrong = house.run({"build", "--paper", "heavy"});
    CHECK(wrong.status == 2);
    CHECK_THAT(wrong.err, Contains("--paper: “heavy” is not what a paper weighs"));
}

TEST_CASE("a ticket alone would tell of nothing", "[program]")
{
    const House house;
    const ProcessEnd alone = house.run({"build", "--output", "ticket"});
    CHECK(alone.status == 2);
    CHECK_THAT(alone.err, Contains("--output press,ticket"));
    const ProcessEnd no_print = house.run({"build", "--output", "screen,ticket"});
    CHECK(no_print.status == 1);
    CHECK_THAT(no_print.err, Contains("ticket-without-print"));
}
