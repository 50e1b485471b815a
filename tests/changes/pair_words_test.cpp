#include "changes/pair_words.hpp"

#include <ctime>
#include <random>

#include <fmt/format.h>

#include "support/catch.hpp"

using namespace stonehand;
using Ids = std::vector<std::uint32_t>;
using Runs = std::vector<AlignedRun>;

namespace
{

Ids joined(const std::vector<Ids>& all)
{
    Ids ids;
    for (const Ids& some : all) ids.insert(ids.end(), some.begin(), some.end());
    return ids;
}

/// So many words that stand nowhere else.
Ids words(std::uint32_t first, std::uint32_t count)
{
    Ids ids;
    for (std::uint32_t i = 0; i < count; ++i) ids.push_back(first + i);
    return ids;
}

WordPairs paired(const Ids& before, const Ids& after, std::vector<WordPart> parts = {})
{
    if (parts.empty()) parts = {{{0, before.size()}, {0, after.size()}}};
    const auto long_enough = [](WordRange range) { return range.size() >= 5; };
    return pair_words({before, after, parts}, long_enough);
}

} // namespace

TEST_CASE("words before and behind many new ones are paired, however many these are", "[changes]")
{
    // Too many for a shortest way, and each a word that the text has too.
    Ids filler;
    for (std::uint32_t i = 0; i < 5000; ++i) filler.push_back(100 + i % 7);
    const Ids first = words(95, 12), last = words(101, 10);
    const WordPairs pairs = paired(joined({first, last, {7}}), joined({first, filler, last, {8}}));
    CHECK(pairs.in_order == Runs{{0, 0, 12}, {12, 5012, 10}});
    CHECK(pairs.moved.empty());
    CHECK(pairs.gaps.size() == 2);
}

TEST_CASE("words that stand elsewhere among the others have moved", "[changes]")
{
    const Ids a = words(10, 20), b = words(40, 8), c = words(60, 20);
    const WordPairs pairs = paired(joined({a, b, c}), joined({a, c, b}));
    CHECK(pairs.in_order == Runs{{0, 0, 20}, {28, 20, 20}});
    CHECK(pairs.moved == Runs{{20, 40, 8}});
    CHECK(pairs.gaps.empty());
}

TEST_CASE("words that went over to another part have moved, out of what was replaced too", "[changes]")
{
    const Ids old = words(10, 6), moved = words(40, 8), now = words(60, 9), more = words(80, 5);
    const Ids before = joined({old, moved}), after = joined({now, more, moved});
    const WordPairs pairs = paired(before, after, {{{0, 14}, {0, 9}}, {{14, 14}, {9, 22}}});
    CHECK(pairs.in_order.empty());
    CHECK(pairs.moved == Runs{{6, 14, 8}});
    REQUIRE(pairs.gaps.size() == 2);
    CHECK(pairs.gaps_of_part == std::vector<std::size_t>{1, 1});
    CHECK(pairs.gap_of_before[5] == 0);
    CHECK(pairs.gap_of_before[6] == WordPairs::paired);
}

TEST_CASE("what changed among words that moved together is one gap", "[changes]")
{
    const Ids a = words(10, 20), b = words(40, 8), d = words(50, 8), c = words(60, 20);
    const WordPairs pairs = paired(joined({a, b, {1}, d, c}), joined({a, c, b, {2}, d}));
    CHECK(pairs.moved == Runs{{20, 40, 8}, {29, 49, 8}});
    REQUIRE(pairs.gaps.size() == 3); // those that they stood in without the other, and their own
    CHECK(pairs.gap_of_before[28] == 2);
    CHECK(pairs.gap_of_after[48] == 2);
}

TEST_CASE("words that were put in begin behind the stop before them", "[changes]")
{
    const Ids first = words(10, 20), last = words(40, 20), stop{1};
    const WordPairs pairs =
        paired(joined({first, stop, last}), joined({first, stop, words(70, 5), stop, last}));
    CHECK(pairs.in_order == Runs{{0, 0, 21}, {21, 27, 20}});
}

TEST_CASE("few words, or words that stand in many places, have not moved", "[changes]")
{
    const Ids a = words(10, 20), b = words(40, 4), c = words(60, 20);
    CHECK(paired(joined({a, b, c}), joined({a, c, b})).moved.empty());
    const Ids often = words(40, 8);
    CHECK(paired(joined({a, often, {1}, often, c}), joined({a, c, often, {2}, often})).moved.empty());
}

TEST_CASE("a part of text that is said twice is paired in its place", "[changes]")
{
    const Ids again = words(40, 9);
    const Ids before = joined({again, words(10, 10), again, words(60, 10)});
    Ids after = before;
    after[5] = 1;
    after[30] = 2;
    const WordPairs pairs = paired(before, after);
    CHECK(pairs.moved.empty());
    CHECK(pairs.in_order == Runs{{0, 0, 5}, {6, 6, 24}, {31, 31, 7}});
}

TEST_CASE("half a million words that are all in another order are paired in time", "[changes]")
{
    std::mt19937 random(5);
    std::vector<Ids> pieces(20'000);
    for (Ids& piece : pieces)
        for (int i = 0; i < 25; ++i) piece.push_back(static_cast<std::uint32_t>(random() % 4000));
    const Ids before = joined(pieces);
    for (std::size_t i = pieces.size(); i-- > 1;) std::swap(pieces[i], pieces[random() % (i + 1)]);
    const Ids after = joined(pieces);
    const std::clock_t began = std::clock();
    const WordPairs pairs = paired(before, after);
    const double seconds = static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
    std::size_t count = 0;
    for (const auto* runs : {&pairs.in_order, &pairs.moved})
        for (const AlignedRun& run : *runs) count += run.length;
    WARN(fmt::format("{} of {} words paired in {:.2f} s", count, before.size(), seconds));
    CHECK(count > before.size() * 9 / 10);
    CHECK(seconds < 60); // sanitized, on a busy machine
}
