#include "support/catch.hpp"

#include <regex>
#include <sstream>

#include <nlohmann/json.hpp>

#include "command/choose_tongue.hpp"
#include "program/house.hpp"

using namespace stonehand;

namespace
{

Tongue chosen(const std::vector<std::string>& arguments, const std::string& locale)
{
    std::ostringstream out, err;
    return choose_tongue(arguments, {.locale = locale, .out = out, .err = err});
}

/// Gives the edition faults of several rooms.
void spoil(const House& house)
{
    house.add_to_edition("one",
                         "<essay id=\"two\" by=\"zang\"><title>标题</title><p></p><p>中文 <em>unclosed</em> "
                         "<ref to=\"nowhere\"/></p></essay>");
    house.add_to_edition("one", "<bio for=\"zang\"><p>Somebody.</p></bio>");
}

/// What stands before the message of each diagnostic: place and code.
std::vector<std::string> heads(const std::string& told, const std::string& error, const std::string& warning)
{
    const std::regex head("(^|\n)([^\n ]+:\\d+:\\d+): (" + error + "|" + warning + ")\\[([a-z-]+)\\]: ");
    std::vector<std::string> found;
    for (std::sregex_iterator at(told.begin(), told.end(), head), end; at != end; ++at)
        found.push_back((*at)[2].str() + ((*at)[3] == error ? " E " : " W ") + (*at)[4].str());
    return found;
}

std::vector<nlohmann::json> diagnostics_in(const std::string& lines)
{
    std::vector<nlohmann::json> found;
    std::istringstream stream(lines);
    for (std::string line; std::getline(stream, line);)
        if (auto json = nlohmann::json::parse(line); json["event"] == "diagnostic") found.push_back(json);
    return found;
}

} // namespace

TEST_CASE("the environment chooses the language, --lang before it", "[program]")
{
    CHECK(chosen({"check"}, "") == Tongue::English);
    CHECK(chosen({"check"}, "C.UTF-8") == Tongue::English);
    CHECK(chosen({"check"}, "de_CH.UTF-8") == Tongue::English);
    CHECK(chosen({"check"}, "zh_CN.UTF-8") == Tongue::Chinese);
    CHECK(chosen({"check"}, "zh") == Tongue::Chinese);
    CHECK(chosen({"check", "--lang", "en"}, "zh_CN.UTF-8") == Tongue::English);
    CHECK(chosen({"check", "--lang=zh"}, "en_GB.UTF-8") == Tongue::Chinese);
}

TEST_CASE("in Chinese the same faults are told at the same places, by the same codes", "[program]")
{
    const House house;
    spoil(house);
    const std::string english = house.run({"check", "--lang", "en"}).err;
    const std::string chinese = house.run({"check", "--lang", "zh"}).err;
    const auto expected = heads(english, "error", "warning");
    CHECK(expected.size() >= 4);
    CHECK(heads(chinese, "错误", "警告") == expected);
    CHECK(chinese.find("没有标识符为“zang”的作者") != std::string::npos);
    CHECK(chinese.find("error") == std::string::npos);
}

TEST_CASE("LC_ALL goes before LC_MESSAGES, and that before LANG; empty ones are passed over", "[program]")
{
    const House house;
    spoil(house);
    const auto told = [&](std::vector<std::string> environment) {
        return house.run({"check"}, {.environment = std::move(environment)}).err.find("错误[") !=
               std::string::npos;
    };
    CHECK(told({"LC_ALL=", "LC_MESSAGES=zh_CN.UTF-8", "LANG=C"}));
    CHECK(told({"LC_ALL=", "LC_MESSAGES=", "LANG=zh_TW"}));
    CHECK_FALSE(told({"LC_ALL=C.UTF-8", "LC_MESSAGES=zh_CN.UTF-8", "LANG=zh_CN"}));
}

TEST_CASE("JSON keeps its names and follows the language in what it says", "[program]")
{
    const House house;
    spoil(house);
    const auto english = diagnostics_in(house.run({"check", "--format", "json", "--lang", "en"}).out);
    const auto chinese = diagnostics_in(house.run({"check", "--format", "json", "--lang", "zh"}).out);
    REQUIRE(english.size() == chinese.size());
    REQUIRE(english.size() >= 4);
    for (std::size_t i = 0; i < english.size(); ++i) {
        for (const char* member :
             {"severity", "code", "fault", "path", "line", "column", "end_line", "end_column"})
            CHECK(english[i][member] == chinese[i][member]);
        CHECK(english[i]["message"] != chinese[i]["message"]);
    }
}

TEST_CASE("a command line that cannot be followed is answered in the language asked for", "[program]")
{
    const House house;
    CHECK(house.run({"build", "--lang", "zh", "--layout", "none"}).err.find("没有版式“none”") !=
          std::string::npos);
    CHECK(house.run({"build", "--lang", "zh", "--bilingual", "x"}).err.find("没有方式“x”") !=
          std::string::npos);
    CHECK(house.run({"build", "--lang", "fr"}).status == 2);
}

TEST_CASE("results and the summary follow the language too", "[program]")
{
    const House house;
    const ProcessEnd end = house.run({"build", "--lang", "zh", "--output", "screen"});
    CHECK(end.status == 0);
    CHECK(end.out.find(" 页，") != std::string::npos);
    CHECK(end.err.find("制成 1 部书刊，") != std::string::npos);
    const ProcessEnd judged = house.run({"preflight", "--lang", "zh", "out/one/screen/one.pdf"});
    CHECK(judged.status == 0);
    CHECK(judged.out.find("符合 PDF/UA-1（") != std::string::npos);
}
