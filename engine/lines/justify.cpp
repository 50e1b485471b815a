#include "lines/justify.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

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

enum class Way { Stretch, Shrink };

Length weight_of(const Glue& glue, Way way)
{
    return way == Way::Stretch ? glue.stretch : glue.shrink;
}

std::size_t order_of(const Glue& glue, Way way)
{
    return way == Way::Stretch ? static_cast<std::size_t>(glue.stretch_order)
                               : static_cast<std::size_t>(glue.shrink_order);
}

// Takes as much of `rest` as the white of these weights and the letters can give, each its share; answers
// what the letters gave.
template <typename Weight>
Length give(std::vector<White>& whites, Length& rest, Length letters, Way way, const Weight& weight)
{
    const Length all = total(whites, weight) + letters;
    if (all == Length()) return {};
    const Length part = std::min(rest, all);
    const Length fitted = share_of(part, 0, letters.units(), all.units());
    spread(whites, way == Way::Stretch ? part - fitted : fitted - part, weight);
    rest -= part;
    return fitted;
}

void stretch_beyond(std::vector<White>& whites, Length rest, Beyond beyond)
{
    const auto characters = [](const Glue& glue) {
        return glue.stretch_order == StretchOrder::BetweenCharacters ? Length(glue.stretch) : Length();
    };
    const auto any = [](const Glue& glue) { return Length(glue.stretch); };
    // Word spaces that their style lets not grow have no share; they still must fill the line.
    const auto spaces = [](const Glue& glue) {
        return glue.begin != glue.end ? Length(glue.width) : Length();
    };
    if (beyond == Beyond::BetweenCharacters && total(whites, characters) > Length())
        spread(whites, rest, characters);
    else if (total(whites, any) > Length())
        spread(whites, rest, any);
    else
        spread(whites, rest, spaces);
}

// Where word spaces are all the white there is, letters give with them; else step by step, letters last.
Length give_in_order(std::vector<White>& whites, Length& rest, Length letters, Way way)
{
    const auto at = [way](std::size_t order) {
        return
            [=](const Glue& glue) { return order_of(glue, way) == order ? weight_of(glue, way) : Length(); };
    };
    const auto all = [way](const Glue& glue) { return weight_of(glue, way); };
    if (total(whites, all) == total(whites, at(0))) return give(whites, rest, letters, way, all);
    const std::size_t orders = way == Way::Stretch ? stretch_orders : shrink_orders;
    for (std::size_t order = 0; order < orders && rest > Length(); ++order)
        give(whites, rest, {}, way, at(order));
    const Length fitted = std::min(rest, letters);
    rest -= fitted;
    return fitted;
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

Length justify(std::vector<White>& whites, Length need, const LetterFit& letters, Beyond beyond)
{
    const Way way = need > Length() ? Way::Stretch : Way::Shrink;
    Length rest = way == Way::Stretch ? need : -need;
    const Length most = way == Way::Stretch ? letters.stretch : letters.shrink;
    const Length fitted = give_in_order(whites, rest, most, way);
    const auto any = [way](const Glue& glue) { return weight_of(glue, way); };
    if (way == Way::Stretch)
        stretch_beyond(whites, rest, beyond);
    else if (rest <= total(whites, any) / last_shrink)
        spread(whites, -rest, any);
    return way == Way::Stretch ? fitted : -fitted;
}

} // namespace stonehand
