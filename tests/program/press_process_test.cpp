#include <nlohmann/json.hpp>

#include <sstream>

#include "program/house.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

/// The plain layout with another ink and another press output.
std::string layout(const std::string& ink, const std::string& output)
{
    return R"(<layout xmlns="urn:stonehand:layout:1" id="other" extends="plain">
  <palette><colour name="ink" screen="#000000" )" +
           ink + R"(/></palette>
  <outputs><output name="press" )" +
           output + R"(/></outputs>
</layout>
)";
}

ProcessEnd build_press(const House& house, const std::string& ink, const std::string& output,
                       const std::vector<std::string>& more = {})
{
    house.write_layout("other", layout(ink, output));
    std::vector<std::string> arguments{"build", "--layouts", "more", "--layout",
                                       "other", "--output",  "press"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return house.run(arguments);
}

} // namespace

TEST_CASE(
    "more ink than the paper bears is told with its page, its place and its source, and nothing is written",
    "[program]")
{
    const House house;
    const ProcessEnd end = build_press(house, R"(cmyk="90 90 90 90")", R"(profile="FOGRA39")");
    CHECK(end.status == 1);
    CHECK_THAT(end.err, Contains("error[too-much-ink]: press/one.pdf, page "));
    CHECK_THAT(end.err, Contains("360 % of ink lie on one place"));
    CHECK_THAT(end.err, Contains("330 % is the most that this output may lay on one place"));
    CHECK_THAT(end.err, Contains("edition.xml:"));
    CHECK(house.files_in("out").empty());
}

TEST_CASE("an output may allow more ink than its printing condition, or less", "[program]")
{
    const House house;
    CHECK(build_press(house, R"(cmyk="90 90 90 90")", R"(ink-limit="360")").status == 0);
    CHECK(build_press(house, R"(cmyk="60 60 60 60")", R"(ink-limit="230")").status == 1);
}

TEST_CASE("--stats tells how much of each ink a printed page carries", "[program]")
{
    const House house;
    const ProcessEnd end =
        build_press(house, R"(cmyk="0 100 0 0")", R"(profile="FOGRA39")", {"--stats", "--format", "json"});
    REQUIRE(end.status == 0);
    std::istringstream lines(end.out);
    nlohmann::json told;
    for (std::string line; std::getline(lines, line);)
        if (line.find("\"statistics\"") != line.npos) told = nlohmann::json::parse(line);
    REQUIRE(told["ink"].size() >= 1);
    const auto& page = told["ink"][0];
    CHECK(page["plates"]["Magenta"].get<double>() > 0.1);
    CHECK(page["plates"]["Magenta"].get<double>() < 20);
    CHECK(page["plates"]["Cyan"].get<double>() == 0);
    CHECK(page["most"].get<double>() > 50);
    CHECK(page["most"].get<double>() <= 100);
    const ProcessEnd text = build_press(house, R"(cmyk="0 100 0 0")", R"(profile="FOGRA39")", {"--stats"});
    CHECK_THAT(text.out, Contains("Magenta"));
    CHECK_THAT(text.out, Contains("from left"));
}

TEST_CASE(
    "a profile that is not there is told with where it was sought, a path that leads nowhere at its place",
    "[program]")
{
    const House house;
    const ProcessEnd named = build_press(house, R"(cmyk="0 0 0 100")", R"(profile="JCS2011")");
    CHECK(named.status == 3);
    CHECK_THAT(named.err, Contains("JapanColor2011Coated.icc"));
    CHECK_THAT(named.err, Contains("sought in"));
    const ProcessEnd path = build_press(house, R"(cmyk="0 0 0 100")", R"(profile="press/ours.icc")");
    CHECK(path.status != 0);
    CHECK_THAT(path.err, Contains("other/layout.xml:3:"));
    CHECK_THAT(path.err, Contains("ours.icc"));
    CHECK(house.files_in("out").empty());
}

TEST_CASE("every build of a press file judges it by its PDF/X", "[program]")
{
    const House house;
    for (const std::string standard : {"PDF/X-4", "PDF/X-3:2003", "PDF/X-1a:2003"}) {
        const ProcessEnd end = build_press(house, R"(cmyk="0 0 0 100" spot="House Black")",
                                           "standard=\"" + standard + "\" marks=\"crop cross bar slug\"");
        INFO(end.err);
        REQUIRE(end.status == 0);
        const std::string word = standard == "PDF/X-4" ? "x4" : standard == "PDF/X-3:2003" ? "x3" : "x1a";
        const ProcessEnd judged = house.run({"preflight", "--standard", word, "out/one/press/one.pdf"});
        CHECK(judged.status == 0);
        CHECK_THAT(judged.out + judged.err, Contains("keeps " + standard));
    }
}
