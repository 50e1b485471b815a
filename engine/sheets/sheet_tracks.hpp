#pragma once

#include <cstddef>
#include <optional>

#include "base/length.hpp"

namespace stonehand
{

/// The distances between pages on a sheet.
struct Gaps {
    Length cut;                  ///< where pages are cut apart
    std::optional<Length> spine; ///< between the two of a pair, where sheets are folded
};

/// A column or row of a sheet's grid, from the first one's start; and its territory, where it has neighbours.
struct Track {
    Length start, end;
    std::optional<Length> from, to;
};

/// The columns or rows of a grid. Two by two they share a spine, if there is one.
class Tracks
{
  public:
    Tracks(std::size_t count, Length each, Gaps gaps) : count_(count), each_(each), gaps_(gaps) {}

    std::size_t count() const { return count_; }
    Track at(std::size_t index) const;
    Length extent() const { return at(count_ - 1).end; }

  private:
    bool is_spine(std::size_t after) const { return gaps_.spine && after % 2 == 0; }
    Length gap(std::size_t after) const { return is_spine(after) ? *gaps_.spine : gaps_.cut; }
    /// How much of the gap is a page's own: half; where the spine is milled a quarter, and the middle is for
    /// the collation mark.
    Length own(std::size_t after) const { return gap(after) / (is_spine(after) ? 4 : 2); }

    std::size_t count_;
    Length each_;
    Gaps gaps_;
};

} // namespace stonehand
