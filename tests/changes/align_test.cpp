#include "changes/align.hpp"

#include <algorithm>
#include <random>

#include "support/catch.hpp"

using namespace stonehand;
using Ids = std::vector<std::uint32_t>;
using Runs = std::vector<AlignedRun>;

namespace
{

std::size_t aligned(const Runs& runs)
{
    std::size_t count = 0;
    for (const AlignedRun& run : runs) count += run.length;
    return count;
}

/// The length of the longest common subsequence, by the table that every textbook has.
std::size_t longest_common(const Ids& a, const Ids& b)
{
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j)
            table[i][j] =
                a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : std::max(table[i - 1][j], table[i][j - 1]);
    return table[a.size()][b.size()];
}

Ids random_ids(std::mt19937& random, std::size_t length, int kinds)
{
    Ids ids(length);
    for (std::uint32_t& id : ids)
        id = static_cast<std::uint32_t>(random() % static_cast<unsigned long>(kinds));
    return ids;
}

/// Runs go forwards in both, and what they name is equal.
bool holds(const Runs& runs, const Ids& a, const Ids& b)
{
    std::size_t in_a = 0, in_b = 0;
    for (const AlignedRun& run : runs) {
        if (run.before < in_a || run.after < in_b || run.length == 0) return false;
        in_a = run.before + run.length;
        in_b = run.after + run.length;
        if (in_a > a.size() || in_b > b.size()) return false;
        for (std::size_t i = 0; i < run.length; ++i)
            if (a[run.before + i] != b[run.after + i]) return false;
    }
    return true;
}

} // namespace

TEST_CASE("what two sequences have in common is found in order", "[changes]")
{
    CHECK(align({1, 2, 3}, {1, 2, 3}) == Runs{{0, 0, 3}});
    CHECK(align({1, 2, 3}, {1, 9, 3}) == Runs{{0, 0, 1}, {2, 2, 1}});
    CHECK(align({1, 2, 3}, {0, 1, 2, 3}) == Runs{{0, 1, 3}});
    CHECK(align({1, 2, 3, 4}, {1, 4}) == Runs{{0, 0, 1}, {3, 1, 1}});
    CHECK(align({1, 2}, {3, 4}).empty());
    CHECK(align({}, {3, 4}).empty());
    CHECK(align({}, {}).empty());
}

TEST_CASE("as much is aligned as two sequences have in common", "[changes]")
{
    std::mt19937 random(7); // the same on every machine
    for (int round = 0; round < 3000; ++round) {
        const Ids a = random_ids(random, random() % 30, 2 + round % 5);
        const Ids b = random_ids(random, random() % 30, 2 + round % 5);
        const Runs runs = align(a, b);
        REQUIRE(holds(runs, a, b));
        REQUIRE(aligned(runs) == longest_common(a, b));
    }
}

TEST_CASE("long sequences that differ in everything are aligned in time", "[changes]")
{
    std::mt19937 random(11);
    const Ids a = random_ids(random, 400'000, 5000), b = random_ids(random, 400'000, 5000);
    const Runs runs = align(a, b);
    CHECK(holds(runs, a, b));
    CHECK(aligned(runs) > 1000);
}
