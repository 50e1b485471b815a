#pragma once

#include <algorithm>
#include <optional>

#include "pages/break_pages.hpp"
#include "pages/fault_cost.hpp"
#include "pages/page_filler.hpp"

namespace stonehand
{

/// A strip put on pages as simply as can be: one page after the other, with as many of the figures that wait
/// as it holds, and then with all the text that goes without a fault. What that costs no search may exceed.
class PlainFilling
{
  public:
    PlainFilling(const Strip& strip, const PageFrames& frames, const std::vector<ComputedStyle>& styles,
                 const PageCosts& costs)
        : strip_(strip), frames_(frames), costs_(costs), filler_(strip, styles)
    {
    }
    std::int64_t cost()
    {
        while (at_ < strip_.slabs.size() || !cargo_.none()) add_page();
        return cost_;
    }

    /// Whether each stretch of slabs that no page may end within, without a fault, fits on a page of its own.
    bool holds_each_stretch() const
    {
        for (std::size_t begin = 0, end = 0; begin < strip_.slabs.size(); begin = end) {
            for (end = begin + 1; !ends_text(end) && strip_.slabs[end - 1].fault_after != BreakFault::None;)
                ++end;
            if (!fits(begin, end)) return false;
        }
        return true;
    }

  private:
    bool fits(std::size_t begin, std::size_t end) const
    {
        const PageRoom room = filler_.room(frames_.rest, &strip_.slabs[begin], begin == 0, {}, 0);
        Filled page = filler_.begin(room);
        for (std::size_t slab = begin; slab < end; ++slab)
            if (!filler_.take(room, page, strip_.slabs[slab]) || page.overfull) return false;
        return true;
    }

    /// A page that is filled, and what it leaves.
    struct Made {
        std::size_t end = 0;
        Cargo cargo;
        std::int64_t cost = 0, short_by = 0;
        bool empty = false, faulty = false;
    };

    bool ends_text(std::size_t slab) const
    {
        return slab == strip_.slabs.size() || strip_.slabs[slab].forced != BreakBefore::Auto;
    }
    std::int64_t lines(Length height) const
    {
        return std::max<std::int64_t>(height.units() / frames_.rest.grid.units(), 0);
    }

    void add_page()
    {
        std::optional<Made> made;
        const std::size_t called =
            at_ < strip_.slabs.size() ? strip_.slabs[at_].first_float : strip_.floats.size();
        const auto most = static_cast<std::uint32_t>(std::min<std::size_t>(6, strip_.floats.size() - called));
        for (std::uint32_t floats = cargo_.floats + most + 1; !made && floats-- > 0;)
            made = page_with(floats);
        REQUIRE(made);
        const bool recto = page_++ % 2 == 0;
        cost_ += made->cost + (recto ? costs_.float_turns * made->cargo.floats : 0);
        if (!made->empty && !ends_text(made->end) && recto && verso_short_)
            cost_ +=
                costs_.uneven_spread * std::abs(*verso_short_ - std::min<std::int64_t>(made->short_by, 3));
        verso_short_.reset();
        if (!recto && !ends_text(made->end)) verso_short_ = std::min<std::int64_t>(made->short_by, 3);
        at_ = made->end;
        cargo_ = made->cargo;
    }

    std::optional<Made> page_with(std::uint32_t floats) const
    {
        const Slab* head = at_ < strip_.slabs.size() ? &strip_.slabs[at_] : nullptr;
        const Frame& frame = at_ == 0 ? frames_.first : frames_.rest;
        const PageRoom room = filler_.room(frame, head, at_ == 0, cargo_, floats);
        const bool held = room.areas.first + room.areas.foot - frame.grid <= room.frame.last;
        if (floats > 0 && !held && !(floats == 1 && cargo_.floats > 0)) return std::nullopt;
        if (at_ > 0 && ends_text(at_) && !cargo_.none()) return empty_page(room);
        return text_page(room);
    }

    /// What was called before the text ends, or begins a page of its own, stands before that.
    std::optional<Made> empty_page(const PageRoom& room) const
    {
        if (room.end_float > room.floats_before) return std::nullopt;
        const Foot foot = filler_.foot(room, filler_.begin(room));
        const Length head = room.frame.first - room.frame.grid;
        const bool floats = room.end_float > room.first_float;
        if (floats && foot.note_end != room.note_line && foot.limit < head) return std::nullopt;
        Made made;
        made.end = at_;
        made.empty = true;
        made.cargo = {foot.over, room.floats_before - room.end_float};
        if (made.cargo == cargo_) return std::nullopt;
        made.cost = costs_.page + short_page_cost(costs_, lines(foot.limit - head)) +
                    costs_.float_waits * made.cargo.floats;
        return made;
    }

    std::optional<Made> text_page(const PageRoom& room) const
    {
        std::optional<Made> best;
        Filled page = filler_.begin(room);
        for (std::size_t end = at_ + 1; end <= strip_.slabs.size(); ++end) {
            if (!filler_.take(room, page, strip_.slabs[end - 1])) break;
            if (page.overfull && cargo_.has_notes()) return empty_page(room);
            if (page.floats >= room.end_float) {
                const Made made = ended(room, page, end);
                if (!best || !made.faulty || best->faulty) best = made;
            }
            if (page.overfull || ends_text(end)) break;
        }
        return best;
    }

    Made ended(const PageRoom& room, const Filled& page, std::size_t end) const
    {
        const Foot foot = filler_.foot(room, page);
        Made made;
        made.end = end;
        made.cargo = {foot.over, page.floats - room.end_float};
        made.short_by = page.overfull ? 0 : lines(foot.limit - page.pen);
        made.cost = costs_.page + (page.overfull ? overfull_cost : 0) +
                    split_note_cost(costs_, foot.over.original) + costs_.float_waits * made.cargo.floats;
        if (ends_text(end)) {
            const std::int64_t missing = std::max<std::int64_t>(costs_.least_last_lines - page.lines, 0);
            made.cost += at_ == 0 ? 0 : costs_.few_last_lines * missing;
            return made;
        }
        const BreakFault fault = strip_.slabs[end - 1].fault_after;
        made.faulty = fault != BreakFault::None;
        made.cost += fault_cost(fault) + short_page_cost(costs_, made.short_by);
        return made;
    }

    const Strip& strip_;
    const PageFrames& frames_;
    const PageCosts& costs_;
    PageFiller filler_;
    std::size_t at_ = 0, page_ = 0;
    Cargo cargo_;
    std::int64_t cost_ = 0;
    std::optional<std::int64_t> verso_short_; ///< of the page that faces the next
};

} // namespace stonehand
