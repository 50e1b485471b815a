#include "pages/break_columns.hpp"

#include <algorithm>
#include <limits>

#include "lines/sense_of_break.hpp"
#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

// What an end costs, on the scale of the square of the characters by which a column is off the even length:
// one without a pause, and one that parts what a pair of marks holds together, a book's title or a quotation.
constexpr double no_pause = 6, within_marks = 50;
// `SenseOfBreak` counts a word that leans on the next as some hundreds: as bad as two or three characters
// off.
constexpr double sense_scale = 100;

// Each pair of places is weighed for each column, and each word looked up: past so many a text is no title,
// and its columns are as even as they come, wherever they part it.
constexpr std::size_t most_places = 200;

bool ends_with_pause(std::string_view text, std::uint32_t end)
{
    switch (han_class(code_point_before(text, end).value)) {
    case HanClass::PauseOrStop:
    case HanClass::Colon:
    case HanClass::Bang:
        return true;
    case HanClass::Other:
    case HanClass::Ideograph:
    case HanClass::Open:
    case HanClass::Close:
    case HanClass::Dash:
    case HanClass::Ellipsis:
    case HanClass::Connector:
    case HanClass::Interpunct:
    case HanClass::Solidus:
    case HanClass::Western:
        return false;
    }
    return false;
}

std::vector<std::uint32_t> forced_starts(std::string_view text)
{
    std::vector<std::uint32_t> starts;
    for (std::uint32_t at = 0; at < text.size();) {
        const CodePoint point = code_point(text, at);
        if (point.value == 0x2028) starts.push_back(point.next);
        at = point.next;
    }
    return starts;
}

/// A place where a column may end, and how many characters stand before it.
struct Place {
    std::uint32_t at;
    double characters;
    double cost;
};

/// How many opening marks still wait for their closing ones; places are asked for in order.
class OpenMarks
{
  public:
    explicit OpenMarks(std::string_view text) : text_(text) {}

    int before(std::uint32_t end)
    {
        while (at_ < end) {
            const CodePoint point = code_point(text_, at_);
            const HanClass mark = han_class(point.value);
            if (mark == HanClass::Open) ++open_;
            if (mark == HanClass::Close && open_ > 0) --open_;
            at_ = point.next;
        }
        return open_;
    }

  private:
    std::string_view text_;
    std::uint32_t at_ = 0;
    int open_ = 0;
};

/// The places of a text; where they are too many to be weighed they cost nothing.
std::vector<Place> places_of(std::string_view text, const Language& language)
{
    std::vector<Place> places{{0, 0, 0}};
    const std::vector<std::uint32_t> ends = cluster_ends(text);
    std::size_t passed = 0;
    const auto add = [&](std::uint32_t at, double cost) {
        while (passed < ends.size() && ends[passed] <= at) ++passed;
        places.push_back({at, static_cast<double>(passed), cost});
    };
    const std::vector<BreakOpportunity> opportunities = line_breaks(text, language);
    if (opportunities.size() > most_places) {
        for (const BreakOpportunity& opportunity : opportunities) add(opportunity.at, 0);
    } else {
        const SenseOfBreak sense(text, language);
        OpenMarks marks(text);
        for (const BreakOpportunity& opportunity : opportunities) {
            const std::uint32_t at = opportunity.at;
            const double pause = ends_with_pause(text, at) ? 0 : no_pause + sense.cost(at) / sense_scale;
            add(at, pause + within_marks * marks.before(at));
        }
    }
    add(static_cast<std::uint32_t>(text.size()), 0);
    return places;
}

/// Of the places from `first` to `last` the one that has nearest to so many characters before it.
std::size_t nearest_place(const std::vector<Place>& places, std::size_t first, std::size_t last,
                          double characters)
{
    const auto at = [&](std::size_t index) { return places.begin() + static_cast<std::ptrdiff_t>(index); };
    const auto after =
        std::lower_bound(at(first), at(last), characters,
                         [](const Place& place, double value) { return place.characters < value; });
    if (after == at(first)) return first;
    const bool before = characters - (after - 1)->characters <= after->characters - characters;
    return static_cast<std::size_t>(after - places.begin()) - (before ? 1 : 0);
}

/// Where columns of even length begin, without regard to what they part.
std::vector<std::uint32_t> nearest_starts(const std::vector<Place>& places, std::size_t columns)
{
    const double even = places.back().characters / static_cast<double>(columns);
    std::vector<std::uint32_t> starts;
    std::size_t place = 0;
    for (std::size_t count = 1; count < columns; ++count) {
        // A place is left for each of the columns that follow.
        const std::size_t last = places.size() - 1 - (columns - count);
        place = nearest_place(places, place + 1, last, even * static_cast<double>(count));
        starts.push_back(places[place].at);
    }
    return starts;
}

/// The ends of the columns of least total cost: `best[k][i]` is that of k columns which end at place i.
std::vector<std::uint32_t> even_starts(const std::vector<Place>& places, std::size_t columns)
{
    const double even = places.back().characters / static_cast<double>(columns);
    const double never = std::numeric_limits<double>::max();
    std::vector<std::vector<double>> best(columns + 1, std::vector<double>(places.size(), never));
    std::vector<std::vector<std::size_t>> from(columns + 1, std::vector<std::size_t>(places.size(), 0));
    best[0][0] = 0;
    for (std::size_t count = 1; count <= columns; ++count)
        for (std::size_t end = 1; end < places.size(); ++end)
            for (std::size_t begin = 0; begin < end; ++begin) {
                if (best[count - 1][begin] == never) continue;
                const double off = places[end].characters - places[begin].characters - even;
                const double cost = best[count - 1][begin] + off * off + places[end].cost;
                if (cost >= best[count][end]) continue;
                best[count][end] = cost;
                from[count][end] = begin;
            }
    std::vector<std::uint32_t> starts;
    std::size_t end = places.size() - 1;
    if (best[columns][end] == never) return starts;
    for (std::size_t count = columns; count > 1; --count) {
        end = from[count][end];
        starts.insert(starts.begin(), places[end].at);
    }
    return starts;
}

} // namespace

std::vector<std::uint32_t> break_columns(std::string_view text, const Language& language, int columns)
{
    std::vector<std::uint32_t> starts = forced_starts(text);
    if (!starts.empty() || columns <= 1) return starts;
    const std::vector<Place> places = places_of(text, language);
    const auto wanted = static_cast<std::size_t>(columns);
    if (wanted >= places.size()) return starts; // it parts in fewer places
    // The first place is the text's begin, the last its end.
    return places.size() > most_places + 2 ? nearest_starts(places, wanted) : even_starts(places, wanted);
}

} // namespace stonehand
