#include <map>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "program/house.hpp"
#include "support/catch.hpp"
#include "support/places.hpp"
#include "support/png_bytes.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;
using Json = nlohmann::json;

namespace
{

const std::string sample = "content/editions/two-languages/edition.xml";

/// A picture as wide as that of the sample edition.
std::string stripes(unsigned char pattern)
{
    constexpr std::uint32_t width = 1544 / 2, height = 400 / 2;
    std::string rows;
    for (std::uint32_t row = 0; row < height; ++row)
        rows += '\0' + std::string((width + 7) / 8, static_cast<char>(row % 16 < 8 ? pattern : ~pattern));
    return png_bytes(width, height, 1, 0, rows);
}

/// The sample edition in a house of its own, with an old build of it for the screen.
class Sample : public House
{
  public:
    Sample()
    {
        for (const char* folder : {"content", "layouts"}) std::filesystem::remove_all(path() / folder);
        std::filesystem::copy(STONEHAND_SOURCE_DIR "/layouts", path() / "layouts",
                              std::filesystem::copy_options::recursive);
        std::filesystem::copy(STONEHAND_SOURCE_DIR "/content", path() / "content",
                              std::filesystem::copy_options::recursive);
        write("content/editions/two-languages/hours.png", stripes(0xF0));
    }

    void replace(const std::string& name, const std::string& old, const std::string& now) const
    {
        std::string text = bytes(name);
        const std::size_t at = text.find(old);
        REQUIRE(at != text.npos);
        write(name, text.replace(at, old.size(), now));
    }

    ProcessEnd build(std::vector<std::string> more = {}, const std::string& outputs = "screen") const
    {
        std::vector<std::string> arguments{"build", sample, "--output", outputs};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const ProcessEnd end = run(arguments);
        INFO(end.out << end.err);
        CHECK((end.status == 0 || end.status == 4));
        return end;
    }

    /// What the new build is told to differ in from that in `out`.
    Json compared(std::vector<std::string> more = {}, const std::string& outputs = "screen") const
    {
        more.insert(more.end(), {"--into", "new", "--compare", "out", "--format", "json"});
        const ProcessEnd end = build(more, outputs);
        std::istringstream lines(end.out);
        for (std::string line; std::getline(lines, line);) {
            Json event = Json::parse(line);
            if (event.at("event") != "compared") continue;
            CHECK(event.at("differs") == (end.status == 4));
            return event;
        }
        FAIL("nothing was compared: " << end.out << end.err);
        return {};
    }
};

/// Of each page what it is told as, by its number in the new file, and the kinds of its differences.
std::vector<std::string> told(const Json& file)
{
    std::vector<std::string> lines;
    for (const Json& page : file.value("pages", Json::array())) {
        std::set<std::string> kinds;
        for (const Json& difference : page.value("differences", Json::array()))
            kinds.insert(difference.at("kind").get<std::string>());
        std::string line = page.at("what").get<std::string>();
        for (const std::string& kind : kinds) line += " " + kind;
        lines.push_back(line);
    }
    return lines;
}

std::vector<Json> differences(const Json& file)
{
    std::vector<Json> all;
    for (const Json& page : file.value("pages", Json::array()))
        for (const Json& difference : page.value("differences", Json::array())) all.push_back(difference);
    return all;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("of an edition that did not change nothing is told", "[program]")
{
    const Sample house;
    house.build();
    const Json event = house.compared();
    CHECK(event.at("differs") == false);
    CHECK(event.at("id") == "two-languages");
    CHECK(event.at("files").at(0).at("state") == "same");
    // Built anew and not taken from the cache, by the word.
    const ProcessEnd end = house.build({"--no-cache", "--into", "third", "--compare", "out"});
    CHECK(end.status == 0);
    CHECK_THAT(end.out, Contains("two-languages: nothing changed since out/two-languages/manifest.json\n"));
    CHECK_THAT(end.err, Contains("; nothing changed since the old build; "));
}

TEST_CASE("a planted word is found as text, at its place, and nothing else", "[program]")
{
    const Sample house;
    house.build();
    house.replace(sample, "<td align=\"end\">610</td>", "<td align=\"end\">620</td>");
    const Json event = house.compared();
    const Json& file = event.at("files").at(0);
    CHECK(told(file) == Lines{"changed text"});
    const auto found = differences(file);
    REQUIRE(found.size() == 1);
    CHECK(found[0].at("was") == "610");
    CHECK(found[0].at("is") == "620");
    CHECK(found[0].at("before") == found[0].at("after"));
    CHECK(found[0].at("after").at("boxes").size() == 1);
}

TEST_CASE("a planted colour is found as colour, and nothing else", "[program]")
{
    const Sample house;
    house.build();
    house.replace("layouts/guest-contributor/layout.xml", "screen=\"#B8321C\"", "screen=\"#1C32B8\"");
    const Json event = house.compared();
    const Json& file = event.at("files").at(0);
    const auto found = differences(file);
    REQUIRE_FALSE(found.empty());
    for (const Json& difference : found) {
        CHECK(difference.at("kind") == "colour");
        CHECK(difference.at("was") == "#B8321C");
        CHECK(difference.at("is") == "#1C32B8");
    }
    CHECK(file.at("counts").at("changed") == file.at("pages").size());
}

TEST_CASE("a planted picture is found as picture wherever it stands, and nothing else", "[program]")
{
    const Sample house;
    house.build();
    house.write("content/editions/two-languages/hours.png", stripes(0xCC));
    const Json event = house.compared();
    const Json& file = event.at("files").at(0);
    for (const std::string& line : told(file)) CHECK(line == "changed picture");
    CHECK(file.at("counts").at("picture") == 2); // in English and in Chinese
}

TEST_CASE("planted pages that change places are found as moved, and nothing else", "[program]")
{
    const House house;
    const auto edition = [&](const std::string& order) {
        std::string essays;
        for (const char id : order)
            essays += std::string("<essay id=\"") + id + "\" by=\"editor\"><title>On " + id + "</title><p>" +
                      std::string(60, id) + " is what this essay has to say.</p></essay>";
        house.write_edition("one", "It begins.</p></essay>" + essays +
                                       "<essay id=\"last\" by=\"editor\"><title>The last"
                                       "</title><p>It ends.");
    };
    edition("abcd");
    REQUIRE(house.run({"build", "--output", "screen"}).status == 0);
    edition("bcda");
    const ProcessEnd end = house.run(
        {"build", "--output", "screen", "--into", "new", "--compare", "out/one", "--format", "json"});
    INFO(end.out);
    CHECK(end.status == 4);
    std::istringstream lines(end.out);
    std::multiset<std::string> kinds;
    for (std::string line; std::getline(lines, line);) {
        const Json event = Json::parse(line);
        if (event.at("event") != "compared") continue;
        for (const std::string& what : told(event.at("files").at(0))) kinds.insert(what);
    }
    CHECK(kinds == std::multiset<std::string>{"moved", "shifted", "shifted", "shifted"});
}

TEST_CASE("the folder that is built into may be compared with", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "screen,press"}).status == 0);
    house.write_edition("one", "A paragraph of the second edition.");
    const ProcessEnd end = house.run({"build", "--output", "screen,press", "--compare", "out"});
    CHECK(end.status == 4);
    CHECK_THAT(end.out, Contains("text: “first” is now “second”"));
    CHECK_THAT(end.err, Contains("; 1 edition changed since the old build; "));
    CHECK(end.out.find("press/one.pdf: 1 page changed") != end.out.npos);
    // Told once: the press has the same words.
    CHECK(end.out.find("“first”") == end.out.rfind("“first”"));
    const ProcessEnd again = house.run({"build", "--output", "screen,press", "--compare", "out"});
    CHECK(again.status == 0);
}

TEST_CASE("files of outputs that a run does not make are not told as gone", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "screen,press"}).status == 0);
    const ProcessEnd end = house.run({"build", "--output", "screen", "--into", "new", "--compare", "out"});
    CHECK(end.status == 0);
    CHECK(end.out.find("press/") == end.out.npos);
}

TEST_CASE("an edition that the old build does not have is told as new", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "screen"}).status == 0);
    house.write_edition("two", "Another.");
    const ProcessEnd end = house.run({"build", "--output", "screen", "--into", "new", "--compare", "out"});
    CHECK(end.status == 4);
    CHECK_THAT(end.err, Contains("warning[no-old-edition]: out has no edition “two”: nothing was compared"));
    CHECK_THAT(end.out, Contains("one: nothing changed since out/one/manifest.json"));
    CHECK_THAT(end.err, Contains("; 1 edition not in the old build; "));
}

TEST_CASE("where a proof alone is made, the pages that it shows are compared, and not kept", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "screen,proof"}).status == 0);
    const std::vector<std::string> again{"build", "--output", "proof", "--into", "new", "--compare", "out"};
    const ProcessEnd same = house.run(again);
    INFO(same.out << same.err);
    CHECK(same.status == 0);
    CHECK_THAT(same.out, Contains("one: nothing changed since out/one/manifest.json"));
    house.write_edition("one", "A paragraph of the second edition.");
    const ProcessEnd end = house.run(again);
    CHECK(end.status == 4);
    CHECK_THAT(end.out, Contains("text: “first” is now “second”, between “paragraph of the” and “edition."));
    CHECK_FALSE(std::filesystem::exists(house.path() / "new/one/screen"));
    CHECK(house.bytes("new/one/proof/one-proof.html").find("\"was\":\"first\"") != std::string::npos);
}

TEST_CASE("where there is nothing that a proof could be compared by, that is told", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "proof"}).status == 0);
    const ProcessEnd end = house.run({"build", "--output", "proof", "--into", "new", "--compare", "out"});
    CHECK(end.status == 4);
    CHECK_THAT(end.err, Contains("warning[cannot-compare]: nothing was compared: a proof shows"));
    CHECK_THAT(end.err, Contains("--output screen,proof"));
    CHECK_THAT(end.err, Contains("; 1 edition not compared; "));
    CHECK(end.out.find("nothing changed") == end.out.npos);
}

TEST_CASE("files of an edition whose id is another now are told as that", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "screen"}).status == 0);
    std::string edition = house.bytes("content/editions/one/edition.xml");
    edition.replace(edition.find("id=\"one\""), 8, "id=\"uno\"");
    house.write("content/editions/one/edition.xml", edition);
    const ProcessEnd end = house.run({"build", "--output", "screen", "--compare", "out"});
    INFO(end.err);
    CHECK(end.status == 4);
    CHECK_THAT(end.err, Contains("out has no edition “uno”: nothing was compared"));
    CHECK_THAT(end.err,
               Contains("out/one holds files made from editions/one/edition.xml when its id was one"));
    CHECK_THAT(end.err, Contains("--prune removes what stonehand made there: 3 files"));
}

TEST_CASE("an old file that is not what it was is not compared, and that is told", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "screen"}).status == 0);
    house.write("out/one/screen/one.pdf", "spoiled");
    const ProcessEnd end = house.run({"build", "--output", "screen", "--into", "new", "--compare", "out"});
    CHECK(end.status == 4);
    CHECK_THAT(end.err,
               Contains("warning[cannot-compare]: screen/one.pdf was not compared: the old file is not "
                        "what its manifest vouches for"));
}

TEST_CASE("what is no old build is refused before anything is built", "[program]")
{
    const House house;
    house.write("some/file.json", "{}");
    for (const auto& [old, why] : std::map<std::string, std::string>{
             {"nowhere", "nowhere is not there"},
             {"some", "some/manifest.json is not there"},
             {"some/file.json", "some/file.json is no manifest of stonehand’s"}}) {
        const ProcessEnd end = house.run({"build", "--compare", old});
        CHECK(end.status == 2);
        CHECK_THAT(end.err, Contains("--compare " + old + ": " + why));
        CHECK_THAT(end.err, Contains("name the folder of an earlier build"));
        CHECK_FALSE(std::filesystem::exists(house.path() / "out"));
    }
}

TEST_CASE("what changed is told in Chinese too", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "screen"}).status == 0);
    house.write_edition("one", "A paragraph of the second edition.");
    const ProcessEnd end =
        house.run({"build", "--output", "screen", "--into", "new", "--compare", "out", "--lang", "zh"});
    CHECK_THAT(end.out, Contains("文字：“first”改为“second”"));
}
