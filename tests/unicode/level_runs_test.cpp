#include "unicode/level_runs.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("text from left to right is one run")
{
    CHECK(level_runs("plain 文字", Direction::LeftToRight) == std::vector<LevelRun>{{0, 12, 0}});
    CHECK(level_runs("", Direction::RightToLeft).empty());
}

TEST_CASE("Hebrew in English is a run of its own, and numbers in it run to the right")
{
    CHECK(level_runs("a אב 12 גד b", Direction::LeftToRight) ==
          std::vector<LevelRun>{{0, 2, 0}, {2, 7, 1}, {7, 9, 2}, {9, 14, 1}, {14, 16, 0}});
}

TEST_CASE("the paragraph's direction is given, not guessed")
{
    CHECK(level_runs("abc", Direction::RightToLeft) == std::vector<LevelRun>{{0, 3, 2}});
    CHECK(level_runs("אב", Direction::LeftToRight) == std::vector<LevelRun>{{0, 4, 1}});
    CHECK(level_runs("\U0001f600א", Direction::LeftToRight) == std::vector<LevelRun>{{0, 4, 0}, {4, 6, 1}});
}

TEST_CASE("runs are turned round level by level")
{
    CHECK(visual_order({0, 1, 2, 1, 0}) == std::vector<std::uint32_t>{0, 3, 2, 1, 4});
    CHECK(visual_order({1, 2, 1}) == std::vector<std::uint32_t>{2, 1, 0});
    CHECK(visual_order({}).empty());
}

TEST_CASE("the language gives the direction of a paragraph")
{
    for (const char* tag : {"ar", "he", "ug", "fa-AF", "az-Arab", "dv", "yi"})
        CHECK(paragraph_direction({tag}) == Direction::RightToLeft);
    for (const char* tag : {"en", "zh-Hans", "ja", "ug-Latn", "ru", "th", "", "sd-Latn"})
        CHECK(paragraph_direction({tag}) == Direction::LeftToRight);
}

TEST_CASE("what makes text run from right to left is seen")
{
    CHECK(has_right_to_left("abc א"));
    CHECK(has_right_to_left("\u202e"));
    CHECK_FALSE(has_right_to_left("“plain” — 文字，é"));
}

TEST_CASE("an isolate is ordered for itself, and by its surroundings as one character")
{
    // “a אב 12”: without isolation the number would follow the Hebrew to its left.
    const std::string text = "a \u05D0\u05D1 12";
    CHECK(level_runs(text, Direction::LeftToRight).size() > 2);
    const auto runs = level_runs(text, Direction::LeftToRight, {{2, 6, Direction::RightToLeft}});
    CHECK(runs == std::vector<LevelRun>{{0, 2, 0}, {2, 6, 1}, {6, 9, 0}});
}

TEST_CASE("a mark at the end of an isolate stays at its own end")
{
    const std::string text = "\u05D0 Hi! \u05D1";
    const auto runs = level_runs(text, Direction::RightToLeft, {{3, 6, Direction::LeftToRight}});
    CHECK(runs == std::vector<LevelRun>{{0, 3, 1}, {3, 6, 2}, {6, 9, 1}});
}
