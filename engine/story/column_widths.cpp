#include "story/column_widths.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace stonehand
{

namespace
{

// Gaps take at most this part of a narrow table, and shrink to this part of themselves before words are
// broken.
constexpr std::int64_t least_gap = 4, shrunk_gap = 3;
// Figures stay whole as long as text has this part of what its words ask.
constexpr std::int64_t least_text = 2;

struct ColumnWish {
    Length least, most;
    Length given;
    bool is_given = false;
    bool text = false;
};
using Wishes = std::vector<ColumnWish>;

Length sum(const Wishes& wishes, std::size_t first, std::size_t count, Length ColumnWish::*part)
{
    Length total;
    for (std::size_t i = first; i < first + count; ++i) total += wishes[i].*part;
    return total;
}

/// Adds a length to some columns, in proportion to what `part` says of them, the last units by rounding down
/// sums and not shares: nothing is lost. Equal shares where nothing is said.
template <typename Column, typename Weight>
void share_out(std::vector<Column>& columns, std::size_t first, std::size_t count, Length extra,
               Length Column::*part, const Weight& weight)
{
    std::int64_t total = 0;
    for (std::size_t i = first; i < first + count; ++i) total += weight(i);
    std::int64_t so_far = 0;
    Length given;
    for (std::size_t i = first; i < first + count; ++i) {
        so_far += total > 0 ? weight(i) : 1;
        const double share = static_cast<double>(so_far) /
                             static_cast<double>(total > 0 ? total : static_cast<std::int64_t>(count));
        const Length upto = extra.times(share);
        columns[i].*part += upto - given;
        given = upto;
    }
}

Length given_width(const ColumnWidth& given, Length width)
{
    return given.length > Length() ? given.length : width.times(given.percent / 100);
}

/// What single columns ask; then what cells over several ask beyond that, as a share of each.
Wishes wishes_of_columns(std::size_t columns, const std::vector<CellWish>& cells, Length width, Length gap)
{
    Wishes wishes(columns);
    for (const CellWish& cell : cells) {
        if (cell.columns != 1) continue;
        ColumnWish& wish = wishes[cell.column];
        wish.least = std::max(wish.least, cell.least);
        wish.most = std::max(wish.most, cell.most);
        wish.text = wish.text || cell.text;
        const Length given = given_width(cell.given, width);
        wish.is_given = wish.is_given || given > Length();
        wish.given = std::max(wish.given, given);
    }
    for (const CellWish& cell : cells) {
        if (cell.columns == 1) continue;
        const Length gaps = gap * static_cast<std::int64_t>(cell.columns - 1);
        for (auto [part, asked] :
             {std::pair{&ColumnWish::least, cell.least}, {&ColumnWish::most, cell.most}}) {
            const Length missing = asked - gaps - sum(wishes, cell.column, cell.columns, part);
            if (missing > Length())
                share_out(wishes, cell.column, cell.columns, missing, part,
                          [&](std::size_t i) { return wishes[i].most.units(); });
        }
    }
    for (ColumnWish& wish : wishes) wish.most = std::max(wish.most, wish.least);
    return wishes;
}

/// Widths between two bounds of each column, as far between them as the room is between the sums.
void settle_between(const Wishes& wishes, Length ColumnWish::*low, Length ColumnWish::*high, Length room,
                    std::vector<ColumnPlace>& places)
{
    const Length below = sum(wishes, 0, wishes.size(), low);
    for (std::size_t i = 0; i < wishes.size(); ++i) places[i].width = wishes[i].*low;
    share_out(places, 0, places.size(), room - below, &ColumnPlace::width,
              [&](std::size_t i) { return (wishes[i].*high - wishes[i].*low).units(); });
}

/// Widths beyond what every column asks: what is left goes to columns of text that are given no width, else
/// to all that are given none, else to all.
void settle_beyond(const Wishes& wishes, Length room, std::vector<ColumnPlace>& places)
{
    for (std::size_t i = 0; i < wishes.size(); ++i) places[i].width = wishes[i].most;
    const Length left = room - sum(wishes, 0, wishes.size(), &ColumnWish::most);
    const auto any = [&](auto which) { return std::any_of(wishes.begin(), wishes.end(), which); };
    const auto open_text = [](const ColumnWish& wish) { return wish.text && !wish.is_given; };
    const auto open = [](const ColumnWish& wish) { return !wish.is_given; };
    const bool some_text = any(open_text), some_open = any(open);
    share_out(places, 0, places.size(), left, &ColumnPlace::width, [&](std::size_t i) -> std::int64_t {
        const ColumnWish& wish = wishes[i];
        const bool takes = some_text ? open_text(wish) : !some_open || open(wish);
        return takes ? std::max<std::int64_t>(wish.most.units(), 1) : 0;
    });
}

/// Widths where not even the words have room. Figures cannot be broken, words can: text gives first. Where it
/// cannot give so much, every column has a part of what its words ask.
void settle_below(const Wishes& wishes, Length room, std::vector<ColumnPlace>& places)
{
    Length text, figures;
    for (const ColumnWish& wish : wishes) (wish.text ? text : figures) += wish.least;
    const bool gives = room - figures >= text / least_text;
    Wishes low(wishes.size());
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        low[i].most = wishes[i].least;
        if (gives && !wishes[i].text) low[i].least = wishes[i].least;
    }
    settle_between(low, &ColumnWish::least, &ColumnWish::most, room, places);
}

/// The white between columns, less where their words ask for it.
Length fitted_gap(const Wishes& wishes, Length width, Length gap)
{
    const auto gaps = static_cast<std::int64_t>(wishes.size()) - 1;
    if (gaps == 0) return gap;
    const Length left = (width - sum(wishes, 0, wishes.size(), &ColumnWish::least)) / gaps;
    return std::clamp(left, gap / shrunk_gap, gap);
}

} // namespace

std::vector<ColumnPlace> place_columns(std::size_t columns, const std::vector<CellWish>& cells, Length width,
                                       Length gap)
{
    std::vector<ColumnPlace> places(columns);
    if (columns == 0) return places;
    const auto count = static_cast<std::int64_t>(columns);
    gap = std::min(gap, width / (least_gap * count));
    Wishes wishes = wishes_of_columns(columns, cells, width, gap);
    for (ColumnWish& wish : wishes)
        if (wish.is_given) wish.least = wish.most = std::max(wish.least, wish.given);
    gap = fitted_gap(wishes, width, gap);
    const Length room = width - gap * (count - 1);
    if (room >= sum(wishes, 0, columns, &ColumnWish::most))
        settle_beyond(wishes, room, places);
    else if (room >= sum(wishes, 0, columns, &ColumnWish::least))
        settle_between(wishes, &ColumnWish::least, &ColumnWish::most, room, places);
    else
        settle_below(wishes, room, places);
    Length at;
    for (ColumnPlace& place : places) {
        place.at = at;
        at += place.width + gap;
    }
    return places;
}

} // namespace stonehand
