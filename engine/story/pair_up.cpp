#include "story/pair_up.hpp"

#include <iterator>

namespace stonehand
{

namespace
{

/// Blocks that are set together, beside what has the same number in the other language.
struct Unit {
    std::uint32_t number = 0;
    std::vector<Block> blocks;
};

/// What is of the layout's making goes with what stands before it.
std::vector<Unit> units_of(std::vector<Block> blocks)
{
    std::vector<Unit> units;
    for (Block& block : blocks) {
        const std::uint32_t before = units.empty() ? 0 : units.back().number;
        const std::uint32_t number = block.counterpart == 0 ? before : block.counterpart;
        if (units.empty() || number != before) units.push_back({number, {}});
        units.back().blocks.push_back(std::move(block));
    }
    return units;
}

/// Calls `take` with what stands together, in order: blocks of the original, and of the translation. Numbers
/// grow in both; of a number that only one has, the other's blocks are none.
template <typename Take>
void match(std::vector<Block> original, std::vector<Block> translation, const Take& take)
{
    std::vector<Unit> ones = units_of(std::move(original)), others = units_of(std::move(translation));
    auto one = ones.begin();
    auto other = others.begin();
    while (one != ones.end() || other != others.end()) {
        const bool first = one != ones.end() && (other == others.end() || one->number <= other->number);
        const bool second = other != others.end() && (one == ones.end() || other->number <= one->number);
        std::vector<Block> none;
        take(first ? one->blocks : none, second ? other->blocks : none);
        if (first) ++one;
        if (second) ++other;
    }
}

Span span_of(const std::vector<Block>& blocks)
{
    for (const Block& block : blocks)
        return std::visit([](const auto& form) { return form.span; }, block.form);
    return {};
}

} // namespace

std::vector<Block> pair_up(std::vector<Block> original, std::vector<Block> translation,
                           const PairColumns& columns)
{
    std::vector<Block> pairs;
    match(std::move(original), std::move(translation), [&](std::vector<Block>& one, std::vector<Block>& two) {
        const Span span = span_of(one.empty() ? two : one);
        pairs.push_back({PairBlock{{columns.original_at, columns.original_width, std::move(one)},
                                   {columns.translation_at, columns.translation_width, std::move(two)},
                                   span},
                         0});
    });
    return pairs;
}

std::vector<Block> stack_pairs(std::vector<Block> original, std::vector<Block> translation)
{
    std::vector<Block> blocks;
    match(std::move(original), std::move(translation), [&](std::vector<Block>& one, std::vector<Block>& two) {
        std::move(one.begin(), one.end(), std::back_inserter(blocks));
        std::move(two.begin(), two.end(), std::back_inserter(blocks));
    });
    return blocks;
}

} // namespace stonehand
