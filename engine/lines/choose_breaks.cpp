#include "lines/choose_breaks.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <optional>

#include "lines/line_fit.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// An overfull line is the worst there is: each costs more than a page of lines as bad as they can be.
constexpr std::int64_t overfull_demerits = std::int64_t{1} << 50;

// One hyphen more than the ladder allows is worse than any loose line, and better than an overfull one.
constexpr std::int64_t ladder_demerits = std::int64_t{1} << 42;

// Only differences between ways that are still open count: past this their sums are brought down together,
// and past the most, which those differences alone come to only where thousands of overfull lines lie within
// one line's reach, all are as bad.
constexpr std::int64_t high_demerits = std::int64_t{1} << 60, most_demerits = std::int64_t{1} << 61;

// A paragraph is set in other than its best number of lines only where that is not seen: no line is beyond
// its limit, and the last takes a fair part of its measure.
constexpr double loosest_other = 1;
constexpr std::int64_t least_last_share = 8;

enum class Pass { Tolerant, Emergency };

// A way to end a line somewhere; `previous` is the way to end the line before it.
struct Node {
    std::uint32_t place = none; // index of the penalty; none: the start of the paragraph
    std::uint32_t first = 0;    // of the next line's items
    LineSums start{};           // of the items before `first`
    Length start_trim{};
    Length end_give{};      // of the line that ends here
    std::uint32_t line = 0; // how many lines end here
    int fitness = 1, hyphens = 0;
    std::int64_t demerits = 0;
    std::uint32_t previous = none;
    double ratio = 0;
    bool overfull = false;
};

bool is_hyphen(Penalty::Kind kind)
{
    return kind == Penalty::Kind::Hyphen || kind == Penalty::Kind::OwnHyphen;
}

std::int64_t squared(std::int64_t value)
{
    return value * value;
}

class Chooser
{
  public:
    Chooser(const std::vector<Item>& items, const Measures& measures, const BreakRules& rules,
            const BreakCosts& costs, int looseness, Pass pass)
        : items_(items), measures_(measures), rules_(rules), costs_(costs), looseness_(looseness),
          pass_(pass), tolerance_(costs.tolerance / 100.0),
          excess_tolerance_(std::max<std::int64_t>(static_cast<std::int64_t>((tolerance_ - 1) * 1024) + 1, 0))
    {
    }

    // The lines, or nothing where this pass finds no way to the end.
    std::optional<std::vector<ChosenLine>> choose()
    {
        find_ends();
        if (active_.empty()) return std::nullopt;
        return lines_to(best_end());
    }

    // The best of the ways with so many lines, if none of them is beyond its limits.
    OtherBreaks choose_others(std::size_t lines)
    {
        find_ends();
        if (active_.empty() || nodes_[cheapest()].line != lines) return {};
        return {within_limits(lines + 1), within_limits(lines - 1)};
    }

  private:
    // The ways to the end of the items, in `active_`.
    void find_ends()
    {
        nodes_.push_back(Node{.start_trim = rules_.first_trim});
        find_most_trimmed();
        active_.push_back(0);
        for (std::uint32_t index = 0; index < items_.size() && !active_.empty(); ++index) {
            if (const auto* penalty = std::get_if<Penalty>(&items_[index])) end_lines_at(index, *penalty);
            sums_.add(items_[index]);
        }
    }

    // What the edges of a line take at most.
    void find_most_trimmed()
    {
        Length start = rules_.first_trim, end;
        for (const Item& item : items_)
            if (const auto* penalty = std::get_if<Penalty>(&item)) {
                start = std::max(start, Length(penalty->start_trim));
                end = std::max(end, penalty->end_trim + penalty->end_give);
            }
        most_trimmed_ = start + end;
    }

    // Tries to end a line here from every place that is still within reach.
    void end_lines_at(std::uint32_t index, const Penalty& penalty)
    {
        found_.clear();
        too_long_ = none;
        some_fit_ = false;
        std::size_t kept = 0;
        for (const std::uint32_t from : active_) {
            if (try_line(from, index, penalty)) active_[kept++] = from;
        }
        active_.resize(kept);
        if (penalty.kind == Penalty::Kind::Forced) active_.clear();
        if (!some_fit_ && found_.empty() && pass_ == Pass::Emergency) rescue(penalty);
        add_found(index, penalty);
    }

    // Whether the place stays within reach of later ends.
    bool try_line(std::uint32_t from, std::uint32_t index, const Penalty& penalty)
    {
        const Node& node = nodes_[from];
        LineSums sums = sums_ - node.start;
        const Length bare = sums.width;
        sums.width += penalty.width - penalty.end_trim - node.start_trim;
        const Length measure = room(node.line);
        const LineEnd end = penalty.kind == Penalty::Kind::Forced ? LineEnd::Forced : LineEnd::Break;
        if (is_too_loose(sums, measure - sums.width, end)) {
            some_fit_ = true;
            return true;
        }
        const LineFit fit = fit_line(sums, measure, end, {penalty.end_give, penalty.hangs}, rules_);
        if (fit.verdict == LineFit::Verdict::TooLong) {
            // Past what a break may take off at the edges nothing later can fit.
            const Length white = sums.shrink + rules_.letter_shrink * sums.characters;
            const Length least =
                bare - most_trimmed_ - (rules_.edge == LineEdge::Justified ? white : Length());
            too_long_ = from;
            return least <= measure;
        }
        some_fit_ = true;
        if (pass_ == Pass::Tolerant && fit.ratio > tolerance_) return true;
        consider(from, penalty, fit, index + 1 == items_.size());
        return true;
    }

    // What `fit_line` would come to, for the many lines that have only begun: a bound that costs no division.
    bool is_too_loose(const LineSums& sums, Length need, LineEnd end) const
    {
        if (pass_ != Pass::Tolerant || end == LineEnd::Forced || rules_.edge == LineEdge::Ragged)
            return false;
        if (need <= sums.stretch) return false;
        const Length letters = rules_.letter_stretch * sums.characters;
        const Length rest = need - sums.stretch - letters;
        return rest.units() > sums.stretch.units() * excess_tolerance_ / 1024;
    }

    Length room(std::size_t line) const
    {
        const Length width = measure_of(measures_, line).width;
        return line == 0 ? width - rules_.first_indent : width;
    }

    std::int64_t penalty_cost(const Penalty& penalty) const
    {
        const auto cost = [&]() -> std::int64_t {
            switch (penalty.kind) {
            case Penalty::Kind::Hyphen:
                return costs_.hyphen + penalty.cost;
            case Penalty::Kind::OwnHyphen:
                return costs_.own_hyphen + penalty.cost;
            case Penalty::Kind::Emergency:
                return costs_.emergency + penalty.cost;
            case Penalty::Kind::Break:
            case Penalty::Kind::Forced:
                return penalty.cost;
            }
            return penalty.cost;
        }();
        return cost < 0 ? -squared(cost) : squared(cost);
    }

    void consider(std::uint32_t from, const Penalty& penalty, const LineFit& fit, bool last)
    {
        const Node& node = nodes_[from];
        const int hyphens = is_hyphen(penalty.kind) ? node.hyphens + 1 : 0;
        const bool over_ladder = rules_.hyphen_ladder > 0 && hyphens > rules_.hyphen_ladder;
        if (over_ladder && pass_ == Pass::Tolerant) return;
        Node end{.line = node.line + 1, .fitness = fit.fitness, .previous = from, .ratio = fit.ratio};
        end.end_give = fit.end_give;
        end.hyphens = std::min(hyphens, std::max(rules_.hyphen_ladder, 1));
        end.demerits = node.demerits +
                       squared(costs_.line + fit.badness + (fit.beyond_limits ? costs_.beyond_limits : 0)) +
                       penalty_cost(penalty);
        if (std::abs(fit.fitness - node.fitness) > 1) end.demerits += costs_.fitness;
        if (hyphens > 1) end.demerits += costs_.consecutive_hyphens;
        if (over_ladder) end.demerits += ladder_demerits;
        if (last && node.hyphens > 0) end.demerits += costs_.hyphen_in_last_line_but_one;
        const Length width = (sums_ - node.start).width;
        if (last && from != 0 && width < rules_.runt) end.demerits += costs_.runt;
        if (last && from != 0 && width < rules_.single) end.demerits += costs_.single_character;
        end.demerits = std::min(end.demerits, most_demerits);
        keep_if_better(end);
    }

    // Lines ahead see no difference between two nodes of one state: the cheaper one stands for both.
    void keep_if_better(const Node& end)
    {
        for (Node& known : found_) {
            if (known.fitness != end.fitness || known.hyphens != end.hyphens ||
                state_of(known) != state_of(end))
                continue;
            if (end.demerits < known.demerits) known = end;
            return;
        }
        found_.push_back(end);
    }

    // Line numbers matter only while measures change, or where another number of lines is asked for.
    std::size_t state_of(const Node& node) const
    {
        return looseness_ != 0 ? node.line : std::min<std::size_t>(node.line, measures_.size());
    }

    // No line that ends here fits: the one with the latest start is least overfull.
    void rescue(const Penalty& penalty)
    {
        if (too_long_ == none) return;
        const Node& node = nodes_[too_long_];
        Node end{.line = node.line + 1, .previous = too_long_, .ratio = -1, .overfull = true};
        end.hyphens = is_hyphen(penalty.kind) ? 1 : 0;
        end.demerits = std::min(node.demerits + overfull_demerits, most_demerits);
        found_.push_back(end);
    }

    void add_found(std::uint32_t index, const Penalty& penalty)
    {
        if (found_.empty()) return;
        const auto [first, start] = next_line(index);
        for (Node& end : found_) {
            end.place = index;
            end.first = first;
            end.start = start;
            end.start_trim = penalty.start_trim;
            active_.push_back(static_cast<std::uint32_t>(nodes_.size()));
            nodes_.push_back(end);
        }
        if (nodes_.back().demerits > high_demerits) bring_down();
    }

    void bring_down()
    {
        const std::int64_t least = nodes_[cheapest()].demerits;
        for (const std::uint32_t node : active_) nodes_[node].demerits -= least;
    }

    bool is_cheaper(std::uint32_t a, std::uint32_t b) const
    {
        return nodes_[a].demerits < nodes_[b].demerits;
    }

    std::uint32_t cheapest() const
    {
        return *std::min_element(active_.begin(), active_.end(),
                                 [&](std::uint32_t a, std::uint32_t b) { return is_cheaper(a, b); });
    }

    // Where the line after a break begins: behind the glue and the breaks that it discards.
    std::pair<std::uint32_t, LineSums> next_line(std::uint32_t index) const
    {
        LineSums start = sums_;
        for (++index; index < items_.size(); ++index) {
            const auto* glue = std::get_if<Glue>(&items_[index]);
            const auto* penalty = std::get_if<Penalty>(&items_[index]);
            if (!(glue && glue->discardable) && !(penalty && penalty->kind != Penalty::Kind::Forced)) break;
            start.add(items_[index]);
        }
        return {index, start};
    }

    std::uint32_t best_end() const
    {
        const std::uint32_t best = cheapest();
        if (looseness_ == 0) return best;
        const auto wanted = static_cast<std::int64_t>(nodes_[best].line) + looseness_;
        const auto distance = [&](std::uint32_t end) {
            return std::abs(static_cast<std::int64_t>(nodes_[end].line) - wanted);
        };
        return *std::min_element(active_.begin(), active_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return distance(a) != distance(b) ? distance(a) < distance(b) : is_cheaper(a, b);
        });
    }

    std::vector<ChosenLine> within_limits(std::size_t lines) const
    {
        std::uint32_t best = none;
        for (const std::uint32_t end : active_)
            if (nodes_[end].line == lines && (best == none || is_cheaper(end, best))) best = end;
        if (best == none) return {};
        std::vector<ChosenLine> chosen = lines_to(best);
        const Length last = (sums_ - nodes_[nodes_[best].previous].start).width;
        const bool keeps = last >= room(lines - 1) / least_last_share &&
                           std::all_of(chosen.begin(), chosen.end(), [](const ChosenLine& line) {
                               return !line.overfull && line.ratio <= loosest_other;
                           });
        return keeps ? chosen : std::vector<ChosenLine>{};
    }

    std::vector<ChosenLine> lines_to(std::uint32_t end) const
    {
        std::vector<ChosenLine> lines(nodes_[end].line);
        for (std::size_t line = lines.size(); line-- > 0; end = nodes_[end].previous) {
            const Node& node = nodes_[end];
            const Node& before = nodes_[node.previous];
            lines[line] = {before.first,  node.place, before.start_trim,
                           node.end_give, node.ratio, node.overfull};
        }
        return lines;
    }

    const std::vector<Item>& items_;
    const Measures& measures_;
    const BreakRules& rules_;
    const BreakCosts& costs_;
    int looseness_;
    Pass pass_;
    double tolerance_;
    std::int64_t excess_tolerance_; // over ratio 1, in 1024ths, rounded up
    Length most_trimmed_;
    LineSums sums_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> active_;
    std::vector<Node> found_;       // at the place in hand
    std::uint32_t too_long_ = none; // the latest start from which a line to there is too long
    bool some_fit_ = false;
};

} // namespace

std::vector<ChosenLine> choose_breaks(const std::vector<Item>& items, const Measures& measures,
                                      const BreakRules& rules, const BreakCosts& costs, int looseness)
{
    assert(!measures.empty() && "a paragraph is broken at a measure");
    if (items.empty()) return {};
    if (auto lines = Chooser(items, measures, rules, costs, looseness, Pass::Tolerant).choose())
        return std::move(*lines);
    auto lines = Chooser(items, measures, rules, costs, looseness, Pass::Emergency).choose();
    return lines ? std::move(*lines) : std::vector<ChosenLine>{};
}

OtherBreaks choose_other_breaks(const std::vector<Item>& items, const Measures& measures,
                                const BreakRules& rules, const BreakCosts& costs, std::size_t lines)
{
    assert(!measures.empty() && lines > 0 && "the best number of lines is known");
    // Any looseness but none: ways of every number of lines are kept apart.
    return Chooser(items, measures, rules, costs, 1, Pass::Tolerant).choose_others(lines);
}

} // namespace stonehand
