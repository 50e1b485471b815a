#include "support/catch.hpp"

#include <fstream>
#include <iterator>
#include <set>

#include "program/tree.hpp"
#include "telling/stages.hpp"

using namespace stonehand;

TEST_CASE("the page of events names the stages that are told, and a run tells no others", "[program]")
{
    std::string listed;
    std::set<std::string> known;
    for (const Sentence stage : told_stages()) {
        known.emplace(stage.english());
        listed += (listed.empty() ? "`" : ", `") + std::string(stage.english()) + "`";
    }
    std::ifstream page(STONEHAND_SOURCE_DIR "/docs/events.md");
    const std::string text(std::istreambuf_iterator<char>(page), {});
    CHECK(text.find("a stage begins: " + listed + " |") != std::string::npos);

    const House house;
    const ProcessEnd end = house.run({"build", "--format", "json"});
    std::istringstream lines(end.out);
    std::size_t stages = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto event = nlohmann::json::parse(line);
        if (event.at("event") != "stage") continue;
        ++stages;
        CHECK(known.contains(event.at("stage").get<std::string>()));
    }
    CHECK(stages > 5);
}
