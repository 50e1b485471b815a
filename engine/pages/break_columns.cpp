#include "pages/break_columns.hpp"

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

/// How many opening marks still wait for their closing ones at a place.
int open_marks(std::string_view text, std::uint32_t end)
{
    int open = 0;
    for (std::uint32_t at = 0; at < end;) {
        const CodePoint point = code_point(text, at);
        const HanClass mark = han_class(point.value);
        if (mark == HanClass::Open) ++open;
        if (mark == HanClass::Close && open > 0) --open;
        at = point.next;
    }
    return open;
}

std::vector<Place> places_of(std::string_view text, const Language& language)
{
    std::vector<Place> places{{0, 0, 0}};
    const std::vector<std::uint32_t> ends = cluster_ends(text);
    std::size_t passed = 0;
    const auto add = [&](std::uint32_t at, double cost) {
        while (passed < ends.size() && ends[passed] <= at) ++passed;
        places.push_back({at, static_cast<double>(passed), cost});
    };
    const SenseOfBreak sense(text, language);
    for (const BreakOpportunity& opportunity : line_breaks(text, language)) {
        const std::uint32_t at = opportunity.at;
        const double pause = ends_with_pause(text, at) ? 0 : no_pause + sense.cost(at) / sense_scale;
        add(at, pause + within_marks * open_marks(text, at));
    }
    add(static_cast<std::uint32_t>(text.size()), 0);
    return places;
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
    return even_starts(places_of(text, language), static_cast<std::size_t>(columns));
}

} // namespace stonehand
