#include "support/catch.hpp"

#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

#include "command/command_line.hpp"
#include "telling/render_statistics.hpp"
#include "telling/render_table.hpp"
#include "telling/tell_json.hpp"
#include "telling/tell_text.hpp"

using namespace stonehand;

namespace
{

LineStatistics english()
{
    LineStatistics part;
    part.part = "essay";
    part.title = "One promise, made twice";
    part.language = "en-GB";
    part.page = "5";
    part.paragraphs = 13;
    part.lines = 42;
    part.justified = 29;
    part.word_spaces = WordSpaceSpread{333, 0.75, 0.8004, 0.94763, 1.38, 1.523};
    part.within_limits = 27;
    part.loose = 2;
    part.hyphens = 3;
    part.hyphenable = 27;
    part.longest_ladder = 1;
    part.rivers = 1;
    part.longest_river = 4;
    part.hanging = 17;
    part.longest_hang = Length::points(1.771);
    part.longest_hang_ems = 0.161;
    part.letter_fitted = 5;
    part.letter_fit_minimum = -0.00631;
    part.letter_fit_maximum = 0.0054;
    return part;
}

LineStatistics chinese()
{
    LineStatistics part;
    part.part = "essay";
    part.title = "一个承诺，说两遍";
    part.language = "zh-Hans";
    part.page = "9";
    part.lines = 34;
    part.justified = part.within_limits = 20;
    part.compressions = 7;
    return part;
}

StatisticsTold told(std::string output = "screen")
{
    LineStatistics all = english();
    all.part = all.title = all.language = all.page = "";
    all.lines = 76;
    all.compressions = 7;
    return {"a.xml",
            output,
            output + "/a.pdf",
            {all, english(), chinese()},
            {{"EB Garamond 12", false, 6289, {"Latn"}, {"en-GB"}},
             {"Noto Naskh Arabic", true, 3, {"Arab"}, {"ar"}}}};
}

nlohmann::json as_json(const StatisticsTold& statistics)
{
    std::ostringstream out;
    tell_json(out, Tongue::English)(statistics);
    return nlohmann::json::parse(out.str());
}

bool asks_for_statistics(const std::vector<std::string>& arguments)
{
    std::ostringstream out, err;
    const auto read = read_command_line(arguments, {.out = out, .err = err});
    return std::get<Options>(read).statistics;
}

} // namespace

TEST_CASE("build and check know --stats", "[program]")
{
    CHECK(asks_for_statistics({"build", "--stats"}));
    CHECK(asks_for_statistics({"check", "--stats"}));
    CHECK_FALSE(asks_for_statistics({"build"}));
}

TEST_CASE("statistics of the screen output are tables: all, each part, the fonts", "[program]")
{
    CHECK(
        render_statistics(told(), Tongue::English) ==
        "screen/a.pdf  word spaces in % of nominal\n"
        "  part                           lines  min  5 %  50 %  95 %  max  tight  loose  hyphens  ladders  "
        "runts  rivers  hanging  compressed\n"
        "  all                               76   75   80    95   138  152      0      2     11 %        0  "
        "    0       1       17           7\n"
        "  essay “One promise, made tw…”     42   75   80    95   138  152      0      2     11 %        0  "
        "    0       1       17           0\n"
        "  essay “一个承诺，说两遍”          34    –    –     –     –    –      0      0        –        0  "
        "    0       0        0           7\n"
        "  29 lines justified, 27 of them within the limits of their white; 0 overfull\n"
        "  longest ladder 1 hyphen, longest river 4 lines\n"
        "  letter-fit in 5 lines, -0.0063 to +0.0054 em\n"
        "  17 lines over an edge, 0.161 em (1.77 pt) at most\n"
        "  font               characters  named by  scripts  languages\n"
        "  EB Garamond 12           6289  layout    Latn     en-GB\n"
        "  Noto Naskh Arabic           3  fallback  Arab     ar\n");
}

TEST_CASE("statistics tell how level the feet of facing pages are", "[program]")
{
    StatisticsTold statistics = told();
    statistics.pages = {12, 5, 4, 1, 2, 3, 0};
    CHECK(render_statistics(statistics, Tongue::English)
              .find("  12 pages of text; 4 of 5 spreads level, a balance of 80 %; 1 short\n"
                    "  2 notes over pages, 3 figures floated, 0 faults at page breaks\n") !=
          std::string::npos);
    const auto pages = as_json(statistics).at("pages");
    CHECK(pages.dump() ==
          R"({"balance":80.0,"faults":0,"floats":3,"level":4,"pages":12,"short":1,"split_notes":2,)"
          R"("spreads":5})");
}

TEST_CASE("statistics of an essay are one row, and what fallback did", "[program]")
{
    const std::string text = render_statistics(told("essay"), Tongue::English);
    CHECK(text.starts_with("essay/a.pdf  word spaces in % of nominal\n  part  lines  min "));
    CHECK(text.find("\n  all      76   75 ") != std::string::npos);
    CHECK(text.find("promise") == std::string::npos);
    CHECK(text.find("EB Garamond") == std::string::npos);
    CHECK(text.find("Noto Naskh Arabic") != std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') == 5);
}

TEST_CASE("a part that stands once goes by its name alone, one without a title by its page", "[program]")
{
    StatisticsTold statistics = told();
    statistics.lines.pop_back();
    CHECK(render_statistics(statistics, Tongue::English).find("\n  essay     42") != std::string::npos);
    statistics.lines.push_back(chinese());
    statistics.lines.back().title.clear();
    CHECK(render_statistics(statistics, Tongue::English).find("\n  essay, page 9 ") != std::string::npos);
}

TEST_CASE("quiet: no statistics", "[program]")
{
    std::ostringstream out, err;
    tell_text({.out = out, .err = err, .quiet = true})(told());
    CHECK(out.str().empty());
    tell_text({.out = out, .err = err})(told());
    CHECK(out.str() == render_statistics(told(), Tongue::English));
    CHECK(err.str().empty());
}

TEST_CASE("JSON: statistics with every number, rounded, in per cent of nominal", "[program]")
{
    const auto event = as_json(told());
    CHECK(event.at("event") == "statistics");
    CHECK(event.at("edition") == "a.xml");
    CHECK(event.at("output") == "screen");
    CHECK(event.at("file") == "screen/a.pdf");
    const auto& total = event.at("total");
    CHECK(total.at("lines") == 76);
    CHECK_FALSE(total.contains("part"));
    REQUIRE(event.at("parts").size() == 2);
    const auto& essay = event.at("parts").at(0);
    CHECK(essay.dump() == // in the order of names: this parser sorts them
          R"({"compressions":0,"hanging":17,"hyphen_rate":11.1,"hyphenable":27,"hyphens":3,"justified":29,)"
          R"("ladders":0,"language":"en-GB","letter_fit_maximum":0.0054,"letter_fit_minimum":-0.0063,)"
          R"("letter_fitted":5,"lines":42,"longest_hang_ems":0.161,"longest_hang_pt":1.771,)"
          R"("longest_ladder":1,"longest_river":4,"loose":2,"overfull":0,"page":"5","paragraphs":13,)"
          R"("part":"essay","rivers":1,"runts":0,"tight":0,"title":"One promise, made twice",)"
          R"("within_limits":27,"word_spaces":{"maximum":152.3,"median":94.8,"minimum":75.0,)"
          R"("p5":80.0,"p95":138.0,"spaces":333}})");
    CHECK(event.at("pages").at("balance").is_null());
    CHECK(event.at("fonts").at(1).dump() ==
          R"({"characters":3,"fallback":true,"family":"Noto Naskh Arabic","languages":["ar"],)"
          R"("scripts":["Arab"]})");
}

TEST_CASE("JSON: what has no number is null", "[program]")
{
    const auto essay = as_json(told()).at("parts").at(1);
    CHECK(essay.at("word_spaces").is_null());
    CHECK(essay.at("hyphen_rate").is_null());
    CHECK(essay.at("title") == "一个承诺，说两遍");
    CHECK(essay.at("compressions") == 7);
}

TEST_CASE("a table's columns are as wide as a terminal shows their cells", "[program]")
{
    CHECK(render_table({{"a", "1"}, {"一", "23"}}, {1}) == "  a    1\n  一  23\n");
    CHECK(render_table({{"a", ""}, {"bcd", "e"}}, {}) == "  a\n  bcd  e\n");
    CHECK(render_table({}, {}).empty());
}
