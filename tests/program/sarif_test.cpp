#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include "program/house.hpp"
#include "support/places.hpp"
#include "telling/write_sarif.hpp"

using namespace stonehand;
using Json = nlohmann::json;

namespace
{

Json log_of(const House& house, std::vector<std::string> arguments, int status)
{
    arguments.insert(arguments.end(), {"--sarif", "log.sarif"});
    CHECK(house.run(arguments).status == status);
    return Json::parse(house.bytes("log.sarif"));
}

/// OASIS's schema is not ours to hand on: script/fetch-sarif-schema fetches it.
void check_by_schema(const House& house)
{
    const std::string schema = STONEHAND_SOURCE_DIR "/build/schemas/sarif-2.1.0.json";
    if (!std::filesystem::exists(schema)) {
        WARN("not held against the schema of SARIF: script/fetch-sarif-schema fetches it");
        return;
    }
    const std::string judge =
        "import json, sys, jsonschema\n"
        "jsonschema.validate(json.load(open(sys.argv[2])), json.load(open(sys.argv[1])))\n";
    const ProcessEnd end =
        run_process({.arguments = {"python3", "-c", judge, schema, (house.path() / "log.sarif").string()}});
    if (end.err.find("No module named") != std::string::npos) {
        WARN("not held against the schema of SARIF: python3-jsonschema is not there");
        return;
    }
    INFO(end.err);
    CHECK(end.status == 0);
}

} // namespace

TEST_CASE("a log holds every fault of a run, where it stands and by its code", "[program]")
{
    const House house;
    house.add_to_edition("one", "<essay id=\"two\" by=\"读者\"><title>T</title><p/></essay>");
    house.add_to_edition("one", "<essay id=\"two\" by=\"editor\"><title>T</title><p>P</p></essay>");
    const Json log = log_of(house, {"check"}, 1);
    CHECK(log["version"] == "2.1.0");
    const Json& run = log["runs"][0];
    CHECK(run["columnKind"] == "unicodeCodePoints");
    const Json& rules = run["tool"]["driver"]["rules"];
    CHECK(rules.size() == std::size(code_table));
    bool unknown = false, twice = false;
    for (const Json& result : run["results"]) {
        CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
        const Json& place = result["locations"][0]["physicalLocation"];
        CHECK(place["artifactLocation"]["uri"] == "content/editions/one/edition.xml");
        const Json& region = place["region"];
        if (result["ruleId"] == "unknown-contributor") {
            unknown = true;
            CHECK(result["level"] == "error");
            // Two Han characters are two code points.
            CHECK(region["endColumn"].get<int>() - region["startColumn"].get<int>() == 2);
        }
        if (result["ruleId"] == "duplicate-id") {
            twice = true;
            CHECK(result["relatedLocations"].size() == 1);
        }
    }
    CHECK(unknown);
    CHECK(twice);
    CHECK(run["invocations"][0]["exitCode"] == 1);
    check_by_schema(house);
}

TEST_CASE("a run without faults leaves a log without results", "[program]")
{
    const House house;
    const Json log = log_of(house, {"build", "--output", "screen"}, 0);
    CHECK(log["runs"][0]["results"].empty());
    CHECK(log["runs"][0]["invocations"][0]["executionSuccessful"] == true);
    check_by_schema(house);
}

TEST_CASE("findings of preflight are results, by the rules that they break", "[program]")
{
    const House house;
    REQUIRE(house.run({"build", "--output", "screen"}).status == 0);
    const Json log = log_of(house, {"preflight", "--standard", "x4", "out/one/screen/one.pdf"}, 1);
    const Json& run = log["runs"][0];
    REQUIRE_FALSE(run["results"].empty());
    for (const Json& result : run["results"]) {
        CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
              "out/one/screen/one.pdf");
        CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] ==
              result["ruleId"]);
    }
    check_by_schema(house);
}

TEST_CASE("a file that cannot be judged is a notice, and the words follow the language", "[program]")
{
    const House house;
    const Json log = log_of(house, {"preflight", "--lang", "zh", "content/editions/one/edition.xml"}, 1);
    const Json& run = log["runs"][0];
    CHECK(run["invocations"][0]["toolExecutionNotifications"].size() == 1);
    CHECK(run["language"] == "zh-CN");
    CHECK(run["tool"]["driver"]["rules"][0]["shortDescription"]["text"] ==
          "两篇文章的标识符只有大小写不同，而它们的文件以标识符命名。");
    check_by_schema(house);
}

TEST_CASE("a log that cannot be written is a fault of the machine", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"check", "--sarif", "content"});
    CHECK(end.status == 3);
    CHECK(end.err.find("cannot-write") != std::string::npos);
}

TEST_CASE("paths become URIs", "[program]")
{
    SarifResults taken;
    taken.results.push_back({"bad-date", Severity::Error, "m", SarifPlace{"a b/中%.xml", "", {}}, {}});
    taken.results.push_back({"bad-date", Severity::Error, "m", SarifPlace{"/tmp/a.xml", "", {}}, {}});
    const Json results =
        Json::parse(write_sarif(taken, ExitStatus::Content, Tongue::English))["runs"][0]["results"];
    const auto uri = [&](std::size_t i) {
        return results[i]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    };
    CHECK(uri(0) == "a%20b/%E4%B8%AD%25.xml");
    CHECK(uri(1) == "file:///tmp/a.xml");
}
