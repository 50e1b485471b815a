#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "pages/break_pages.hpp"
#include "pages/column_filler.hpp"
#include "pages/page_filler.hpp"
#include "pages/page_graph.hpp"

namespace stonehand
{

/// The cheapest way to every place of a strip where a page may begin: shortest paths, as lines are chosen in
/// a paragraph (Plass, Optimal pagination techniques, 1981), over pages.
class PageSearch
{
  public:
    /// No way leads there.
    static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

    // What is known where a page begins, besides the place: on a recto, how many lines the verso that faces
    // it is short (three and more are alike), or that none faces it; on a verso, nothing.
    static constexpr std::size_t most_short = 3, unfaced = 4, on_verso = 5, states = 6;

    // So many lines at most a page gains or loses by the paragraphs on it. More would not be made up for by
    // the evener foot, and takes time.
    static constexpr int most_offset = 2;
    static constexpr std::size_t offsets = 2 * most_offset + 1;

    /// A page: where it begins, with which cargo and in which state, and how its paragraphs were set.
    struct Origin {
        StripPlace place;
        std::uint16_t arrival = 0, floats = 0;
        std::uint8_t state = 0;
        std::uint8_t way = 0;   ///< of its last block
        std::int8_t offset = 0; ///< lines won before its last block
        bool empty = false;     ///< it bears no text
    };

    /// The cheapest way to begin a page at a place in a state, and the page before it.
    struct Start {
        std::int64_t cost = never;
        Origin from;
    };

    /// The ways to begin a page at a place with the same cargo.
    struct Arrival {
        Cargo cargo;
        std::array<Start, states> starts;
        std::int64_t least() const;
    };

    /// How a block was reached on a page: by which way, and from how many lines won before it.
    struct Step {
        std::int8_t before = 0;
        std::uint8_t way = 0;
    };

    /// A page that is being tried.
    struct Trial {
        StripPlace place;
        std::size_t arrival;
        PageRoom room;
        /// What floats leave to columns, whose notes stand at their own feet.
        ColumnRoom column_room() const
        {
            ColumnRoom columns{room.frame, room.note_line.original};
            columns.frame.last -= room.areas.foot;
            return columns;
        }
    };

    PageSearch(const Strip& strip, const PageFrames& frames, const std::vector<ComputedStyle>& styles,
               const PageCosts& costs, CutUnit unit);

    /// Finds all ways from a first page on `side`.
    void run(Side side);

    const PageGraph& graph() const { return graph_; }
    const PageFiller& filler() const { return filler_; }
    const ColumnFiller& columns() const { return columns_; }
    const std::vector<Arrival>& arrivals(const StripPlace& place) const
    {
        return arrivals_[graph_.number_of(place)];
    }
    Trial trial(const StripPlace& place, std::size_t arrival, std::uint32_t floats) const;
    /// By which ways the blocks of a page were reached that begins so: for each block, by lines won.
    const std::vector<std::array<Step, offsets>>& steps_of(const Trial& trial);
    bool is_start(const StripPlace& place) const { return place.block == 0 && place.line == 0; }
    bool in_columns() const { return frames_.columns.count > 1; }
    /// The last slab of a page that ends before `next`.
    const Slab& slab_before(const StripPlace& next, const Origin& origin) const;

  private:
    /// The best ways to have filled a page up to the end of a block, by the lines that its paragraphs won.
    using Layer = std::array<std::optional<Filled>, offsets>;

    void try_pages_from(const StripPlace& place);
    void try_pages_from(const StripPlace& place, std::size_t arrival);
    bool is_hopeless(const StripPlace& place, const Arrival& arrival) const;
    bool waits_in_vain(const StripPlace& place, const Arrival& arrival) const;
    bool clears_floats(const StripPlace& place, std::size_t arrival);
    bool holds_floats(const Trial& trial) const;
    bool may_call_floats(const Trial& trial) const;
    void fill(const Trial& trial);
    bool fill_block(const Trial& trial, std::size_t block, const Layer& before, Layer& after);
    bool fill_way(const Trial& trial, std::size_t block, std::size_t way, int offset, Filled page,
                  Layer& after);
    void fill_columns(const Trial& trial);
    /// What came of a page in columns.
    struct TriedColumns {
        std::uint32_t over = 0; ///< lines of its last note that it leaves to the next
        bool faulty = false;    ///< one that ends further up may be without fault
    };
    std::optional<TriedColumns> try_columns(const Trial& trial, std::size_t begin, std::size_t end);
    void end_page(const Trial& trial, const Filled& page, const StripPlace& next, const Origin& origin);
    Foot empty_foot(const Trial& trial) const;
    bool end_empty_page(const Trial& trial);
    void arrive(const Trial& trial, const StripPlace& next, const Cargo& cargo, std::int64_t cost,
                std::int64_t short_by, bool hyphenated, const Origin& origin);
    std::int64_t cost_of(const Trial& trial, const Filled& page, const Cargo& cargo, const StripPlace& next,
                         const Origin& origin, std::int64_t short_by) const;
    std::int64_t cost_on(std::size_t state, bool text_ends, bool hyphenated, std::int64_t short_by) const;
    std::size_t state_after(std::size_t state, const StripPlace& next, std::int64_t short_by) const;
    Arrival& arrival_at(const StripPlace& place, const Cargo& cargo);
    const Slab* slab_at(const StripPlace& place) const;
    const Cargo& cargo_of(const Trial& trial) const;
    Origin origin_of(const Trial& trial) const;

    const Strip& strip_;
    const PageFrames& frames_;
    const PageCosts& costs_;
    CutUnit unit_;
    PageGraph graph_;
    PageFiller filler_;
    ColumnFiller columns_;
    std::vector<std::vector<Arrival>> arrivals_;
    std::vector<std::array<Step, offsets>> steps_; ///< of the page that was filled last, by block
};

} // namespace stonehand
