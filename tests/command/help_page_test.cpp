#include "support/catch.hpp"

#include <sstream>

#include "command/command_line.hpp"
#include "command/help_ending.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

std::string help(std::vector<std::string> words, const std::string& locale)
{
    std::ostringstream out, err;
    words.push_back("--help");
    const auto read = read_command_line(words, {.locale = locale, .out = out, .err = err});
    REQUIRE(std::holds_alternative<Answer>(read));
    return std::get<Answer>(read).text;
}

const std::vector<std::vector<std::string>> commands = {{},        {"build"},          {"check"}, {"watch"},
                                                        {"new"},   {"new", "edition"}, {"plan"},  {"merge"},
                                                        {"fonts"}, {"preflight"},      {"impose"}};

/// The column from which a line tells what a name means; the whole line where it does not.
std::string meaning_in(const std::string& line)
{
    return line.starts_with("  ") && line.size() > 30 ? line.substr(30) : line;
}

} // namespace

TEST_CASE("the help of every command shows examples of it, and what it ends with", "[command]")
{
    for (const auto& words : commands) {
        const std::string name = words.empty() ? "stonehand" : words.back();
        CAPTURE(name);
        REQUIRE(help_ending(name) != nullptr);
        const std::string page = help(words, "");
        CHECK_THAT(page, Contains("\nExamples:\n  stonehand "));
        for (const Example& example : help_ending(name)->examples)
            CHECK_THAT(page, Contains(std::string(example.line)));
        if (!words.empty()) CHECK_THAT(page, Contains("\nExit status:\n  "));
    }
}

TEST_CASE("help shows what an option may be, what holds without it, and what it is not said with",
          "[command]")
{
    const std::string page = help({"build"}, "");
    CHECK_THAT(page, Contains("  --format text|json          text for people"));
    CHECK_THAT(page, Contains("  -j,--jobs 1-1024            how many threads work"));
    CHECK_THAT(page, Contains("elements in one another, includes counted in (200)\n"));
    CHECK_THAT(page, Contains("the run, by the clock (no limit)\n"));
    CHECK_THAT(page, Contains("were when this manifest was written; not with --depfile, --draft, --shard\n"));
    CHECK_THAT(help({"watch"}, ""),
               Contains("{file}, {line} and {column} are filled in") && !Contains("{{file}}"));
}

TEST_CASE("help is in Chinese for who reads Chinese: every meaning, heading and note", "[command]")
{
    CHECK_THAT(help({}, "zh_CN.UTF-8"), Contains("用法：stonehand [选项] 命令\n"));
    CHECK_THAT(help({"build", "--lang", "zh"}, "en_GB.UTF-8"), Contains("\n退出状态：\n  0      完成\n"));
    for (const auto& words : commands) {
        std::istringstream page(help(words, "zh_CN.UTF-8"));
        for (std::string line; std::getline(page, line);) {
            const bool names_something = line.starts_with("  ") && line.size() <= 30;
            const bool is_example = line.starts_with("  stonehand ") || line.starts_with("  SOURCE_DATE_");
            const bool is_long_name = line.starts_with("  -") && line.find("  ", 2) == line.npos;
            if (line.empty() || names_something || is_example || is_long_name) continue;
            const std::string meaning = meaning_in(line);
            INFO(line);
            CHECK(std::any_of(meaning.begin(), meaning.end(), [](char byte) { return (byte & 0x80) != 0; }));
        }
    }
}
