#pragma once

#include <cstddef>
#include <optional>

namespace stonehand
{

/// How the pages of an output came out: those that text flows through.
struct PageStatistics {
    std::size_t pages = 0;
    std::size_t spreads = 0;     ///< two facing pages that text goes on behind: their feet should be level
    std::size_t level = 0;       ///< of them, those whose feet are
    std::size_t short_pages = 0; ///< that lack two lines or more, with text behind them
    std::size_t split_notes = 0; ///< that go on at the foot of the next page
    std::size_t floats = 0;      ///< figures and tables that left the flow
    std::size_t faults = 0; ///< widows, orphans, stranded headings and parted blocks that could not be helped

    /// The spread-balance score: level spreads as a share of all, if there are any.
    std::optional<double> balance() const;
};

} // namespace stonehand
