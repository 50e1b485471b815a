#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/page_costs.hpp"
#include "pages/strip.hpp"

namespace stonehand
{

/// One way to set a block: in its best number of lines, or another.
struct Way {
    std::span<const Slab> slabs;
    int looseness = 0;
    std::int64_t cost = 0;
    std::uint32_t interior = 0; ///< the number of the place before its second slab
};

/// A place where a page may begin: before slab `line` of a way of a block.
struct StripPlace {
    std::uint32_t block = 0, line = 0, way = 0;
};

/// The blocks of a strip with every way to set them, and the places between their slabs, numbered. All ways
/// of a block begin at one place and end at one.
class PageGraph
{
  public:
    PageGraph(const Strip& strip, const PageCosts& costs);

    std::size_t blocks() const { return first_slabs_.size() - 1; }
    /// The best way first.
    std::span<const Way> ways(std::size_t block) const;
    std::uint32_t first_slab(std::size_t block) const { return first_slabs_[block]; }
    std::size_t most_lines(std::size_t block) const;

    std::size_t places() const { return places_; }
    std::uint32_t number_of(const StripPlace& place) const;
    /// The place behind slab `line` of a way.
    StripPlace behind(std::size_t block, std::size_t way, std::size_t line) const;
    /// The place before a slab of the strip.
    StripPlace place_at(std::size_t slab) const;
    /// The first slab behind this one that begins a page, or the end.
    std::size_t next_forced(std::size_t slab) const;
    StripPlace end() const { return {static_cast<std::uint32_t>(blocks()), 0, 0}; }
    /// The page before this place ends there whatever it holds: the text ends, or what follows begins a page.
    bool ends_page(const StripPlace& place) const;
    BreakBefore forced(const StripPlace& place) const;

  private:
    const Strip& strip_;
    std::vector<std::uint32_t> first_slabs_; ///< of each block, and of none behind the last
    std::vector<Way> ways_;
    std::vector<std::uint32_t> first_ways_; ///< of each block, and of none behind the last
    std::size_t places_ = 0;
};

} // namespace stonehand
