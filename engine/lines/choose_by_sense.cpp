#include "lines/choose_by_sense.hpp"

#include <algorithm>
#include <limits>

#include "lines/line_fit.hpp"
#include "lines/sense_of_break.hpp"

namespace stonehand
{

namespace
{

// One scale with `SenseOfBreak`: what a line costs, and the square of its shortfall as a share of its
// measure.
constexpr std::int64_t line_cost = 10'000;
constexpr double rag_cost = 1000;
constexpr std::int64_t runt_cost = 1000;
// A hyphen parts what is one word to the reader.
constexpr std::int64_t hyphen_cost = 12'000, emergency_cost = 1'000'000, overfull_cost = 1'000'000'000;

struct Place {
    std::uint32_t item = 0, first = 0; // the penalty; where the next line begins
    LineSums before, after;            // of the items before the one and the other
    Penalty penalty;
    std::int64_t cost = 0;
};

// The way to a place that costs least, by number of lines.
struct Way {
    std::int64_t cost = std::numeric_limits<std::int64_t>::max();
    std::size_t previous = 0;
    bool overfull = false;
};

std::int64_t cost_of(const Penalty& penalty, const SenseOfBreak& sense)
{
    switch (penalty.kind) {
    case Penalty::Kind::Break:
        return sense.cost(penalty.at) + penalty.cost;
    case Penalty::Kind::OwnHyphen:
    case Penalty::Kind::Hyphen:
        return hyphen_cost;
    case Penalty::Kind::Emergency:
        return emergency_cost;
    case Penalty::Kind::Forced:
        return 0;
    }
    return 0;
}

// Every place where a line may end; the first stands for the paragraph's start.
std::vector<Place> places_of(const std::vector<Item>& items, const SenseOfBreak& sense)
{
    std::vector<Place> places(1);
    LineSums sums;
    bool discarding = false;
    for (std::uint32_t index = 0; index < items.size(); ++index) {
        const auto* glue = std::get_if<Glue>(&items[index]);
        const auto* penalty = std::get_if<Penalty>(&items[index]);
        const bool goes = (glue && glue->discardable) || (penalty && penalty->kind != Penalty::Kind::Forced);
        if (discarding && !goes) discarding = false;
        if (penalty) {
            Place place;
            place.item = index;
            place.before = sums;
            place.penalty = *penalty;
            place.cost = cost_of(*penalty, sense);
            places.push_back(place);
            discarding = true;
        }
        sums.add(items[index]);
        if (discarding) {
            places.back().first = index + 1;
            places.back().after = sums;
        }
    }
    return places;
}

class Chooser
{
  public:
    Chooser(std::vector<Place> places, const Measures& measures, const BreakRules& rules)
        : places_(std::move(places)), measures_(measures), rules_(rules)
    {
    }

    std::vector<ChosenLine> choose()
    {
        // ways_[lines][place]: measures differ by line, so the number of lines is part of the state.
        ways_.push_back(std::vector<Way>(places_.size()));
        ways_[0][0].cost = 0;
        std::size_t best = 0;
        while (ways_.size() < places_.size()) {
            add_line();
            const std::size_t lines = ways_.size() - 1;
            const std::int64_t cost = ways_[lines].back().cost;
            if (best == 0 || cost < ways_[best].back().cost) best = lines;
            // More lines than this cannot win back what they cost.
            if (ways_[best].back().cost < overfull_cost && lines > best + 4) break;
        }
        return lines_of(best);
    }

  private:
    void add_line()
    {
        const std::vector<Way>& before = ways_.back();
        const Length width = measure_of(measures_, ways_.size() - 1).width;
        const Length room = ways_.size() == 1 ? width - rules_.first_indent : width;
        std::vector<Way> ways(places_.size());
        for (std::size_t from = 0; from + 1 < places_.size(); ++from) {
            if (before[from].cost == std::numeric_limits<std::int64_t>::max()) continue;
            for (std::size_t to = from + 1; to < places_.size(); ++to) {
                const Way way = way_between(from, to, before[from].cost, room);
                if (way.cost < ways[to].cost) ways[to] = way;
                // Longer lines fit no better; the next place that must be reached may still be overfull.
                if (way.overfull || places_[to].penalty.kind == Penalty::Kind::Forced) break;
            }
        }
        ways_.push_back(std::move(ways));
    }

    Way way_between(std::size_t from, std::size_t to, std::int64_t cost, Length room) const
    {
        const Place& end = places_[to];
        LineSums sums = end.before - places_[from].after;
        sums.width += end.penalty.width - end.penalty.end_trim - start_trim(from);
        const bool forced = end.penalty.kind == Penalty::Kind::Forced;
        const LineFit fit = fit_line(sums, room, forced ? LineEnd::Forced : LineEnd::Break, {}, rules_);
        Way way{cost + line_cost + end.cost, from, fit.verdict == LineFit::Verdict::TooLong};
        if (way.overfull) {
            way.cost += overfull_cost;
        } else if (room > Length()) {
            // The last line counts as well: that is what makes the lines of like length. It counts half,
            // since a title that ends in its longest line looks upside down.
            const double shortfall = (room - sums.width) / room;
            const double weight = to + 1 == places_.size() ? rag_cost / 2 : rag_cost;
            way.cost += static_cast<std::int64_t>(weight * shortfall * shortfall + 0.5);
        }
        if (to + 1 == places_.size() && from != 0 && sums.width < rules_.runt) way.cost += runt_cost;
        return way;
    }

    Length start_trim(std::size_t from) const
    {
        return from == 0 ? rules_.first_trim : Length(places_[from].penalty.start_trim);
    }

    std::vector<ChosenLine> lines_of(std::size_t count) const
    {
        std::vector<ChosenLine> lines(count);
        std::size_t to = places_.size() - 1;
        for (std::size_t line = count; line-- > 0;) {
            const Way& way = ways_[line + 1][to];
            lines[line] = {
                places_[way.previous].first, places_[to].item, start_trim(way.previous), {}, 0, way.overfull};
            to = way.previous;
        }
        return lines;
    }

    std::vector<Place> places_;
    const Measures& measures_;
    const BreakRules& rules_;
    std::vector<std::vector<Way>> ways_;
};

} // namespace

std::vector<ChosenLine> choose_by_sense(const Paragraph& paragraph, const std::vector<Item>& items,
                                        const Measures& measures, const BreakRules& rules)
{
    return Chooser(places_of(items, SenseOfBreak(paragraph.text, paragraph.language)), measures, rules)
        .choose();
}

} // namespace stonehand
