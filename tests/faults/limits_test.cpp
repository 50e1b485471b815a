#include "support/catch.hpp"

#include <fmt/format.h>

#include "apart/run_apart.hpp"
#include "base/limits.hpp"
#include "faults/faulty_house.hpp"
#include "faults/faulty_layout.hpp"
#include "support/png_bytes.hpp"

using namespace stonehand;
using namespace std::string_literals;

namespace
{

std::string repeated(std::string_view text, std::size_t count)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

/// A house in which each limit can be reached.
FaultyHouse& full_house()
{
    static FaultyHouse house;
    static const bool filled = [] {
        FaultyLayout layout;
        layout.styles += R"(<style for="em" color="ink"/>)";
        house.write_layout(layout.text());
        house.write("content/editions/one/a.png", png_bytes(40, 40, 8, 2, std::string(40 * 121, '\0')));
        house.write_content("<figure src=\"a.png\" alt=\"A\"/>" +
                            repeated("<p>A paragraph of a page.</p>", 200) +
                            "<quote><quote><quote><quote><quote><quote><p>Deep</p></quote></quote></quote></"
                            "quote></quote></quote>");
        return true;
    }();
    (void)filled;
    return house;
}

/// What a build says with one limit set.
std::string with(const std::string& name, const std::string& value)
{
    return full_house().verdict({"--max-" + name, value});
}

bool names_limit(const std::string& name, const std::string& value)
{
    return full_house().end().out.find(fmt::format("the limit {} is {}", name, value)) != std::string::npos;
}

} // namespace

TEST_CASE("each limit can be lowered, and is told with its place, its name and its value", "[faults]")
{
    REQUIRE(full_house().verdict() == "0");
    struct Case {
        const char *name, *value, *verdict;
    };
    const Case cases[] = {
        {"file-bytes", "4kB", "1 edition.xml:1:1 file-too-large"},
        {"depth", "8", "1 edition.xml:5:"},
        {"nodes", "200", "1 edition.xml:5:"},
        {"text-bytes", "1kB", "0"},
        {"attributes", "16", "0"},
        {"rules", "1", "1 more/small/layout.xml:6:"},
        {"picture-bytes", "1kB", "1 edition.xml:5:14 picture-limit"},
        {"picture-side", "39", "1 edition.xml:5:14 picture-limit"},
        {"picture-pixels", "1599", "1 edition.xml:5:14 picture-limit"},
        {"decoded-bytes", "4kB", "1 edition.xml:5:1 picture-limit"},
        {"profile-bytes", "1kB", "1 - profile-limit"},
        {"font-bytes", "100kB", "1 more/small/layout.xml:3:26 font-limit"},
        {"font-glyphs", "100", "1 more/small/layout.xml:3:26 font-limit"},
        {"pages", "2", "1 edition.xml:2:89 too-many-pages"},
        {"passes", "2", "0"},
        {"seconds", "600", "0"},
        {"memory", "2GB", "0"},
    };
    CHECK(std::size(cases) == limit_table().size());
    for (const Case& one : cases) {
        CAPTURE(one.name);
        const std::string verdict = with(one.name, one.value);
        INFO(full_house().end().out << full_house().end().err);
        CHECK(verdict.starts_with(one.verdict));
        CHECK(verdict.find('[') == verdict.npos);
        if (one.verdict != "0"s) CHECK(names_limit(one.name, one.value));
    }
}

TEST_CASE("a limit that is raised lets more through", "[faults]")
{
    FaultyHouse house;
    house.write_content(repeated("<quote>", 220) + "<p>A</p>" + repeated("</quote>", 220));
    CHECK(house.verdict().starts_with("1 edition.xml:5:"));
    CHECK(house.end().out.find("--max-depth 250") != std::string::npos);
    CHECK(house.verdict({"--max-depth", "250"}) == "0");
}

TEST_CASE("a limit that cannot be is status 2, with the range", "[faults]")
{
    FaultyHouse house;
    for (const auto& [name, value] :
         {std::pair{"depth", "251"}, std::pair{"depth", "deep"}, std::pair{"memory", "1kB"},
          std::pair{"pages", "0"}, std::pair{"seconds", "-1"}, std::pair{"file-bytes", "4 GiB"}}) {
        CAPTURE(name, value);
        CHECK(house.verdict({"--max-"s + name, value}) == "2");
        CHECK(house.end().err.find("--max-"s + name) != std::string::npos);
    }
}

TEST_CASE("a run that takes too long ends with status 3, names its edition and leaves nothing", "[faults]")
{
    FaultyHouse house;
    house.write_content(
        repeated("<p>A paragraph of an edition that takes its time, and then some more of it.</p>", 100'000));
    CHECK(house.verdict({"--max-seconds", "1"}) == "3 - out-of-time");
    CHECK(house.end().out.find("content/editions/one/edition.xml is not done after a second") !=
          std::string::npos);
    CHECK(house.end().out.find("--max-seconds 2") != std::string::npos);
    CHECK(house.end().out.find(R"("event":"summary")") != std::string::npos);
}

TEST_CASE("a run that needs too much memory ends with status 3 and names its edition", "[faults]")
{
    if (!memory_is_limited) return;
    FaultyHouse house;
    house.write_content(
        repeated("<p>A paragraph of an edition that needs room, and then some more of it.</p>", 50'000));
    const std::string verdict = house.verdict({"--max-memory", "100MB", "--jobs", "2"});
    INFO(house.end().out << house.end().err);
    CHECK(verdict == "3 - out-of-memory");
    CHECK(house.end().out.find("content/editions/one/edition.xml needs more memory") != std::string::npos);
    CHECK(house.end().out.find("the limit memory is 100MB; --max-memory 200MB allows more") !=
          std::string::npos);
}
