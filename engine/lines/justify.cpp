#include "lines/justify.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

// White that was shrunk to its limit may go a tenth of itself below it: words shaped again at a line's edge
// may come out a hair wider than they were measured.
constexpr std::int64_t last_shrink = 10;

// Spreads `amount` in proportion to `weight(glue)`; nothing if there is no weight.
template <typename Weight>
void spread(std::vector<White>& whites, Length amount, const Weight& weight)
{
    std::int64_t all = 0;
    for (const White& white : whites) all += weight(*white.glue).units();
    if (all == 0) return;
    std::int64_t reached = 0;
    for (White& white : whites) {
        const std::int64_t next = reached + weight(*white.glue).units();
        white.added += share_of(amount, reached, next, all);
        reached = next;
    }
}

template <typename Weight>
Length total(const std::vector<White>& whites, const Weight& weight)
{
    Length sum;
    for (const White& white : whites) sum += weight(*white.glue);
    return sum;
}

Length stretch(std::vector<White>& whites, Length need, Length letters)
{
    for (std::size_t order = 0; order < stretch_orders && need > Length(); ++order) {
        const auto weight = [&](const Glue& glue) {
            return static_cast<std::size_t>(glue.stretch_order) == order ? Length(glue.stretch) : Length();
        };
        const Length part = std::min(need, total(whites, weight));
        spread(whites, part, weight);
        need -= part;
    }
    const auto any = [](const Glue& glue) { return glue.stretch; };
    const bool has_white = total(whites, any) > Length();
    const Length fitted = std::min(need, letters);
    if (has_white) spread(whites, need - fitted, any);
    return fitted;
}

Length shrink(std::vector<White>& whites, Length excess, Length letters)
{
    for (std::size_t order = 0; order < shrink_orders && excess > Length(); ++order) {
        const auto weight = [&](const Glue& glue) {
            return static_cast<std::size_t>(glue.shrink_order) == order ? Length(glue.shrink) : Length();
        };
        const Length part = std::min(excess, total(whites, weight));
        spread(whites, -part, weight);
        excess -= part;
    }
    const Length fitted = std::min(excess, letters);
    const auto any = [](const Glue& glue) { return glue.shrink; };
    if (excess - fitted <= total(whites, any) / last_shrink) spread(whites, fitted - excess, any);
    return -fitted;
}

} // namespace

Length share_of(Length sum, std::int64_t from, std::int64_t to, std::int64_t all)
{
    // 128 bits: a metre times a metre is past 64.
    __extension__ using Wide = __int128;
    const auto at = [&](std::int64_t weight) {
        return static_cast<std::int64_t>(Wide(sum.units()) * weight / all);
    };
    return Length::units(at(to) - at(from));
}

Length justify(std::vector<White>& whites, Length need, const LetterFit& letters)
{
    if (need > Length()) return stretch(whites, need, letters.stretch);
    if (need < Length()) return shrink(whites, -need, letters.shrink);
    return {};
}

} // namespace stonehand
