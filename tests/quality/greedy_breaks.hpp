#pragma once

#include <utility>
#include <vector>

#include "lines/choose_breaks.hpp"
#include "lines/line_fit.hpp"

namespace stonehand::test
{

/// Breaks as most programs break: each line takes all that fits at the natural width of its white, hyphens
/// included, and never looks back. What total fit is measured against.
class GreedyBreaker
{
  public:
    GreedyBreaker(const std::vector<Item>& items, const Measures& measures, const BreakRules& rules)
        : items_(items), measures_(measures), rules_(rules)
    {
    }

    std::vector<ChosenLine> choose() const
    {
        std::vector<ChosenLine> lines;
        std::uint32_t first = 0;
        Length start_trim = rules_.first_trim;
        while (first < items_.size()) {
            const ChosenLine line = longest_from(first, start_trim, room(lines.size()));
            lines.push_back(line);
            start_trim = std::get<Penalty>(items_[line.last]).start_trim;
            first = next_line(line.last);
            if (line.last + 1 == items_.size()) break;
        }
        return lines;
    }

  private:
    Length room(std::size_t line) const
    {
        const Length width = measure_of(measures_, line).width;
        return line == 0 ? width - rules_.first_indent : width;
    }

    ChosenLine longest_from(std::uint32_t first, Length start_trim, Length measure) const
    {
        ChosenLine best{first, 0, start_trim, {}, 0, true};
        LineSums sums;
        for (std::uint32_t index = first; index < items_.size(); ++index) {
            if (const auto* penalty = std::get_if<Penalty>(&items_[index])) {
                LineSums line = sums;
                line.width += penalty->width - penalty->end_trim - start_trim;
                const bool forced = penalty->kind == Penalty::Kind::Forced;
                const LineFit fit =
                    fit_line(line, measure, forced ? LineEnd::Forced : LineEnd::Break, {}, rules_);
                const bool fits = line.width <= measure;
                if (!fits && !best.overfull) return best;
                best = {first, index, start_trim, {}, fit.ratio, !fits};
                if (!fits || forced) return best;
            }
            sums.add(items_[index]);
        }
        return best;
    }

    std::uint32_t next_line(std::uint32_t index) const
    {
        for (++index; index < items_.size(); ++index) {
            const auto* glue = std::get_if<Glue>(&items_[index]);
            const auto* penalty = std::get_if<Penalty>(&items_[index]);
            if (!(glue && glue->discardable) && !(penalty && penalty->kind != Penalty::Kind::Forced)) break;
        }
        return index;
    }

    const std::vector<Item>& items_;
    const Measures& measures_;
    const BreakRules& rules_;
};

} // namespace stonehand::test
