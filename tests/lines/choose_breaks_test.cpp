#include "lines/choose_breaks.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/fixed_font.hpp"

using namespace stonehand;
using namespace stonehand::test;
using namespace stonehand::literals;

TEST_CASE("a text that fits is one line")
{
    CHECK(broken("one two", measure(20), fixed_rules()) == "one two|");
    CHECK(broken("one two", measure(7), fixed_rules()) == "one two|");
}

TEST_CASE("an empty paragraph is one empty line")
{
    CHECK(broken("", measure(20), fixed_rules()) == "|");
    CHECK(choose_breaks({}, measure(20), fixed_rules(), default_break_costs(), 0).empty());
}

TEST_CASE("lines are chosen together, not one after another")
{
    // One after another they would be "aaa bb|cc|ddddd|": the second line, four glyphs short, costs more than
    // three and one.
    CHECK(broken("aaa bb cc ddddd", measure(6), fixed_rules(LineEdge::Ragged)) == "aaa|bb cc|ddddd|");
    CHECK(broken("aaaa bbbb cc dddddddd ee", measure(9), fixed_rules(LineEdge::Ragged)) ==
          "aaaa|bbbb cc|dddddddd|ee|");
    // Where no line is much too short, the first is as full as it can be.
    CHECK(broken("aaa bb cc ddddd ee ff", measure(9), fixed_rules(LineEdge::Ragged)) ==
          "aaa bb cc|ddddd ee|ff|");
}

TEST_CASE("a forced break ends a line whatever its length")
{
    CHECK(broken("one/two three", measure(20), fixed_rules()) == "one|two three|");
    CHECK(broken("one//two", measure(20), fixed_rules()) == "one||two|");
}

TEST_CASE("a word is hyphenated where white alone cannot fill the line")
{
    CHECK(broken("aaaa bbbb~bbbb", measure(10), fixed_rules()) == "aaaa bbbb-|bbbb|");
    CHECK(broken("aaaa bbbbb cccc", measure(10), fixed_rules()) == "aaaa bbbbb|cccc|");
}

TEST_CASE("no more lines in a row end in hyphens than the ladder allows")
{
    std::string text;
    for (int word = 0; word < 40; ++word) text += word % 4 == 0 ? "aaa " : "bbbbb~bbbbb ";
    const auto items = fixed_items(text);
    for (const int ladder : {1, 2, 3}) {
        auto rules = fixed_rules();
        rules.hyphen_ladder = ladder;
        int row = 0, most = 0;
        for (const ChosenLine& line : choose_breaks(items, measure(21), rules, default_break_costs(), 0)) {
            row = std::get<Penalty>(items[line.last]).kind == Penalty::Kind::Hyphen ? row + 1 : 0;
            most = std::max(most, row);
        }
        CHECK(most <= ladder);
    }
}

TEST_CASE("a ladder is broken rather than the measure")
{
    CHECK(broken("aaaa~aaaa~aaaa~aaaa~aaaa~aaaa", measure(5), fixed_rules()) ==
          "aaaa-|aaaa-|aaaa-|aaaa-|aaaa-|aaaa|");
}

TEST_CASE("a box wider than its line is an overfull line of its own")
{
    const std::string_view text = "aa bbbbbbbbbbbb cc";
    const auto items = fixed_items(text);
    const auto lines = choose_breaks(items, measure(6), fixed_rules(), default_break_costs(), 0);
    CHECK(shown(text, items, lines) == "aa|bbbbbbbbbbbb|cc|");
    REQUIRE(lines.size() == 3);
    CHECK_FALSE(lines[0].overfull);
    CHECK(lines[1].overfull);
    CHECK_FALSE(lines[2].overfull);
}

TEST_CASE("each line has its own measure, the last for all that follow")
{
    const Measures measures{{0_pt, glyphs(4)}, {0_pt, glyphs(4)}, {0_pt, glyphs(9)}};
    CHECK(broken("aaaa bbbb cccc dddd eeee ffff", measures, fixed_rules()) ==
          "aaaa|bbbb|cccc dddd|eeee ffff|");
}

TEST_CASE("a first line's indent takes room from it alone")
{
    auto rules = fixed_rules();
    rules.first_indent = glyphs(3);
    CHECK(broken("aaaaaa bbbbbb cc dddd", measure(9), rules) == "aaaaaa|bbbbbb cc|dddd|");
}

TEST_CASE("looseness asks for lines more or fewer than the best")
{
    std::string text;
    for (int word = 0; word < 60; ++word) text += word % 3 == 0 ? "aaaa " : word % 3 == 1 ? "bb " : "ccc ";
    text.pop_back();
    const auto items = fixed_items(text);
    const auto count = [&](int looseness) {
        return choose_breaks(items, measure(40), fixed_rules(), default_break_costs(), looseness).size();
    };
    CHECK(count(1) == count(0) + 1);
    CHECK(count(-1) <= count(0));
    CHECK(count(100) >= count(1));
}

TEST_CASE("what hangs over the edges is not counted in the measure")
{
    // A hyphen that hangs fully leaves room for one letter more.
    auto items = fixed_items("aaaa bbbbb~bbb");
    auto& penalty = std::get<Penalty>(items[4]);
    REQUIRE(penalty.kind == Penalty::Kind::Hyphen);
    penalty.end_trim = penalty.width;
    const auto lines = choose_breaks(items, measure(10), fixed_rules(), default_break_costs(), 0);
    CHECK(shown("aaaa bbbbb~bbb", items, lines) == "aaaa bbbbb-|bbb|");
    CHECK(lines.front().ratio == 0);
}

TEST_CASE("a break discards the glue behind it and nothing else")
{
    auto items = fixed_items("aaaa bbbb");
    const auto lines = choose_breaks(items, measure(4), fixed_rules(), default_break_costs(), 0);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].first == 0);
    CHECK(lines[0].last == 1);
    CHECK(lines[1].first == 3);
    CHECK(lines[1].last == 4);
}

TEST_CASE("word spaces and letters reach their limits together")
{
    auto rules = fixed_rules();
    rules.letter_stretch = rules.letter_shrink = fixed_em.times(0.02);
    const auto ratio = [&](std::string_view text, const Measures& measures) {
        return choose_breaks(fixed_items(text), measures, rules, default_break_costs(), 0).front().ratio;
    };
    // One space gives 2 pt of stretch, eight letters 0.2 pt each: 3.6 pt in all.
    CHECK(ratio("aaaa bbbb ccccccccc", {{0_pt, glyphs(9) + 1.8_pt}}) == Approx(0.5));
    CHECK(ratio("aaaa bbbb ccccccccc", {{0_pt, glyphs(9) + 3.6_pt}}) == Approx(1));
    // Past that the space goes on alone.
    CHECK(ratio("aaaa bbbb ccccccccc", {{0_pt, glyphs(9) + 4.6_pt}}) == Approx(1.5));
    // One space gives 1.25 pt of shrink, eight letters 1.6 pt.
    CHECK(ratio("aaaa bbbb cccc", {{0_pt, glyphs(9) - 2.85_pt / 2}}) == Approx(-0.5).epsilon(0.001));
}

TEST_CASE("a paragraph of ten thousand words is broken without trouble")
{
    std::string text;
    for (int word = 0; word < 10'000; ++word)
        text += std::string(static_cast<std::size_t>(1 + word * 7 % 9), 'a') + " ";
    text.pop_back();
    const auto items = fixed_items(text);
    const auto lines = choose_breaks(items, measure(64), fixed_rules(), default_break_costs(), 0);
    CHECK(lines.size() > 900);
    CHECK(lines == choose_breaks(items, measure(64), fixed_rules(), default_break_costs(), 0));
}

TEST_CASE("lines are as well chosen behind ten thousand overfull ones as behind two")
{
    const std::string_view rest = "aaa bb cc ddddd ee ff aaaa bbb cc d eeee fff";
    const auto end_of = [&](int words) {
        std::string text;
        for (int word = 0; word < words; ++word) text += "bbbbbbbbbbbbbbb ";
        text += rest;
        const auto items = fixed_items(text);
        const auto lines = choose_breaks(items, measure(9), fixed_rules(), default_break_costs(), 0);
        REQUIRE(lines.size() > static_cast<std::size_t>(words));
        CHECK(std::all_of(lines.begin(), lines.begin() + words,
                          [](const ChosenLine& line) { return line.overfull; }));
        const std::string all = shown(text, items, lines);
        return all.substr(all.find('a'));
    };
    CHECK(end_of(10'000) == end_of(2));
}
