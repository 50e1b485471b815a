#include "changes/align.hpp"

#include <algorithm>
#include <unordered_set>

namespace stonehand
{

namespace
{

using Ids = std::vector<std::uint32_t>;
using Step = std::ptrdiff_t;

// Five hundred words of difference between two equal ones are no edit but another text; to look twice as far
// takes four times as long.
constexpr Step most_steps = 250;

/// Stretches [a, a_end) and [b, b_end) of the two sequences.
struct Stretch {
    Step a, a_end, b, b_end;
};

/// How far a search from one end has come: on each diagonal a - b the place in the first sequence.
class Reach
{
  public:
    Reach(std::size_t before, std::size_t after)
        : far_(before + after + 3), middle_(static_cast<Step>(after) + 1)
    {
    }
    Step& operator[](Step diagonal) { return far_[static_cast<std::size_t>(middle_ + diagonal)]; }

    Step low = 0, high = 0; ///< the diagonals that it has come to
    void begin(Step diagonal, Step at)
    {
        low = high = diagonal;
        (*this)[diagonal] = at;
    }
    /// One step further to both sides; beyond the first and the last diagonal there is `nowhere`.
    void widen(Step first, Step last, Step nowhere)
    {
        if (low > first)
            (*this)[--low - 1] = nowhere;
        else
            ++low;
        if (high < last)
            (*this)[++high + 1] = nowhere;
        else
            --high;
    }

  private:
    std::vector<Step> far_;
    Step middle_;
};

class Aligner
{
  public:
    Aligner(const Ids& before, const Ids& after)
        : a_(before), b_(after), forwards_(before.size(), after.size()),
          backwards_(before.size(), after.size())
    {
    }

    void align(Stretch stretch)
    {
        while (begins_equal(stretch)) matches.emplace_back(stretch.a++, stretch.b++);
        Step tail = 0;
        while (ends_equal(stretch)) --stretch.a_end, --stretch.b_end, ++tail;
        if (stretch.a < stretch.a_end && stretch.b < stretch.b_end) {
            const auto [a, b] = split(stretch);
            align({stretch.a, a, stretch.b, b});
            align({a, stretch.a_end, b, stretch.b_end});
        }
        for (Step i = 0; i < tail; ++i) matches.emplace_back(stretch.a_end + i, stretch.b_end + i);
    }

    std::vector<std::pair<Step, Step>> matches;

  private:
    bool equal(Step a, Step b) const
    {
        return a_[static_cast<std::size_t>(a)] == b_[static_cast<std::size_t>(b)];
    }
    bool begins_equal(const Stretch& s) const { return s.a < s.a_end && s.b < s.b_end && equal(s.a, s.b); }
    bool ends_equal(const Stretch& s) const
    {
        return s.a < s.a_end && s.b < s.b_end && equal(s.a_end - 1, s.b_end - 1);
    }

    /// A place that a shortest way through the stretch goes through: from both ends, step by step, each
    /// diagonal as far as it goes, until the two meet.
    std::pair<Step, Step> split(const Stretch& s)
    {
        const Step first = s.a - s.b_end, last = s.a_end - s.b;
        const bool is_odd = (s.a_end - s.b_end - s.a + s.b) % 2 != 0;
        forwards_.begin(s.a - s.b, s.a);
        backwards_.begin(s.a_end - s.b_end, s.a_end);
        for (Step step = 0; step < most_steps; ++step) {
            forwards_.widen(first, last, -1);
            for (Step d = forwards_.high; d >= forwards_.low; d -= 2) {
                const Step a = forwards_[d] = forwards(s, d);
                if (is_odd && backwards_.low <= d && d <= backwards_.high && backwards_[d] <= a)
                    if (a <= s.a_end && a - d <= s.b_end) return {a, a - d};
            }
            backwards_.widen(first, last, s.a_end + 1);
            for (Step d = backwards_.high; d >= backwards_.low; d -= 2) {
                const Step a = backwards_[d] = backwards(s, d);
                if (!is_odd && forwards_.low <= d && d <= forwards_.high && a <= forwards_[d])
                    if (a >= s.a && a - d >= s.b) return {a, a - d};
            }
        }
        return furthest(s);
    }

    Step forwards(const Stretch& s, Step d)
    {
        Step a = std::max(forwards_[d - 1] + 1, forwards_[d + 1]);
        while (a < s.a_end && a - d < s.b_end && equal(a, a - d)) ++a;
        return a;
    }

    Step backwards(const Stretch& s, Step d)
    {
        Step a = std::min(backwards_[d - 1], backwards_[d + 1] - 1);
        while (a > s.a && a - d > s.b && equal(a - 1, a - d - 1)) --a;
        return a;
    }

    std::pair<Step, Step> furthest(const Stretch& s)
    {
        std::pair<Step, Step> best{s.a, s.b};
        for (Step d = forwards_.low; d <= forwards_.high; d += 2) {
            const Step a = std::min(forwards_[d], s.a_end), b = std::min(a - d, s.b_end);
            if (b >= s.b && a + b > best.first + best.second) best = {b + d, b};
        }
        return best;
    }

    const Ids &a_, &b_;
    Reach forwards_, backwards_;
};

/// Those that the other sequence has too, and where they stood: the rest has no partner.
struct Shared {
    Ids ids;
    std::vector<std::size_t> places;
};

Shared shared_with(const Ids& ids, const Ids& others)
{
    const std::unordered_set<std::uint32_t> known(others.begin(), others.end());
    Shared shared;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (!known.contains(ids[i])) continue;
        shared.ids.push_back(ids[i]);
        shared.places.push_back(i);
    }
    return shared;
}

} // namespace

std::vector<AlignedRun> align(const Ids& before, const Ids& after)
{
    const Shared a = shared_with(before, after), b = shared_with(after, before);
    Aligner aligner(a.ids, b.ids);
    aligner.align({0, static_cast<Step>(a.ids.size()), 0, static_cast<Step>(b.ids.size())});
    std::vector<AlignedRun> runs;
    for (const auto& [in_a, in_b] : aligner.matches) {
        const std::size_t one = a.places[static_cast<std::size_t>(in_a)];
        const std::size_t other = b.places[static_cast<std::size_t>(in_b)];
        if (!runs.empty() && runs.back().before + runs.back().length == one &&
            runs.back().after + runs.back().length == other)
            ++runs.back().length;
        else
            runs.push_back({one, other, 1});
    }
    return runs;
}

} // namespace stonehand
