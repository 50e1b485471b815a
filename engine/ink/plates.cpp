#include "ink/plates.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

namespace
{

constexpr std::size_t process_plates = 4;
constexpr std::uint32_t full = full_cover;

// Where `unnamed_` stands among the planes of routes.
constexpr std::size_t unnamed_plane = most_plates;

std::uint16_t counted(double amount)
{
    const double part = amount > 0 ? std::min(amount, 1.0) : 0; // what is no number is nothing
    return static_cast<std::uint16_t>(std::lround(part * full_cover));
}

/// One times other, both parts of `full`.
std::uint32_t part_of(std::uint32_t one, std::uint32_t other)
{
    return (one * other + full / 2) / full;
}

std::uint16_t mixed(std::uint32_t below, std::uint32_t amount, std::uint32_t weight)
{
    return static_cast<std::uint16_t>((below * (full - weight) + amount * weight + full / 2) / full);
}

} // namespace

Plates::Plates(const PlaneBox& box, double dots_per_inch)
    : grid_(make_grid(box, dots_per_inch)), names_{"Cyan", "Magenta", "Yellow", "Black"},
      planes_(process_plates, std::vector<std::uint16_t>(static_cast<std::size_t>(grid_.columns) *
                                                         static_cast<std::size_t>(grid_.rows)))
{
}

std::optional<std::size_t> Plates::find(std::string_view plate) const
{
    const auto found = std::find(names_.begin(), names_.end(), plate);
    if (found == names_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names_.begin());
}

double Plates::amount(std::string_view plate, int column, int row) const
{
    const auto found = find(plate);
    if (!found) return 0;
    const auto pixel = static_cast<std::size_t>(row) * static_cast<std::size_t>(grid_.columns) +
                       static_cast<std::size_t>(column);
    return static_cast<double>(planes_[*found][pixel]) / full_cover;
}

std::optional<std::size_t> Plates::plane_of(std::string_view plate)
{
    if (const auto found = find(plate)) return found;
    if (names_.size() == most_plates) {
        is_complete_ = false;
        return std::nullopt;
    }
    names_.emplace_back(plate);
    planes_.push_back(unnamed_.empty() ? std::vector<std::uint16_t>(planes_[0].size()) : unnamed_);
    return names_.size() - 1;
}

std::vector<PlateRoute> Plates::routes(InkSource source, const std::vector<std::string>& plates,
                                       InkOverprint overprint)
{
    // None is no ink: what is painted with nothing else leaves no trace (ISO 32000-1, 8.6.6.4).
    if (source == InkSource::Named &&
        std::all_of(plates.begin(), plates.end(), [](const std::string& name) { return name == "None"; }))
        return {};
    std::vector<PlateRoute> routes;
    const auto route = [&routes](std::size_t plane, std::optional<std::size_t> amount) {
        const auto same = std::find_if(routes.begin(), routes.end(),
                                       [plane](const PlateRoute& known) { return known.plane == plane; });
        if (same == routes.end())
            routes.push_back({plane, amount});
        else
            same->amount = amount;
    };
    const auto route_all = [&](std::optional<std::size_t> amount) {
        for (std::size_t plane = 0; plane < names_.size(); ++plane) route(plane, amount);
        route(unnamed_plane, amount);
    };
    if (overprint == InkOverprint::KnockOut)
        route_all(std::nullopt);
    else if (source != InkSource::Named)
        for (std::size_t plane = 0; plane < process_plates; ++plane) route(plane, std::nullopt);
    for (std::size_t amount = 0; amount < plates.size(); ++amount) {
        if (plates[amount] == "None") continue;
        if (plates[amount] == "All")
            route_all(amount);
        else if (const auto plane = plane_of(plates[amount]))
            route(*plane, amount);
    }
    return routes;
}

void Plates::lay_on(std::size_t plane, int row, const CoverSpan& span, std::uint16_t amount, InkBlend blend)
{
    if (plane == unnamed_plane && unnamed_.empty()) {
        if (amount == 0) return;
        unnamed_.resize(planes_[0].size());
    }
    std::vector<std::uint16_t>& below = plane == unnamed_plane ? unnamed_ : planes_[plane];
    const auto begin = below.begin() + static_cast<std::ptrdiff_t>(row) * grid_.columns + span.column;
    const auto end = begin + span.length;
    switch (blend) {
    case InkBlend::Normal:
        if (span.cover == full_cover)
            std::fill(begin, end, amount);
        else
            for (auto pixel = begin; pixel != end; ++pixel) *pixel = mixed(*pixel, amount, span.cover);
        break;
    case InkBlend::Multiply:
        // Of light: what neither takes away is left (ISO 32000-1, 11.3.5.2).
        for (auto pixel = begin; pixel != end; ++pixel) {
            const std::uint32_t there = *pixel;
            *pixel = mixed(there, there + amount - part_of(there, amount), span.cover);
        }
        break;
    }
}

void Plates::lay(const Coverage& coverage, const InkColour& colour, const InkManner& manner)
{
    const bool spares_zero =
        manner.overprint == InkOverprint::Mode1 && colour.source == InkSource::DirectCmyk;
    std::vector<std::string> plates;
    for (const PlateAmount& amount : colour.amounts) plates.push_back(amount.plate);
    std::vector<PlateRoute> routes = this->routes(colour.source, plates, manner.overprint);
    if (spares_zero)
        std::erase_if(routes, [&colour](const PlateRoute& route) {
            return !route.amount || !(colour.amounts[*route.amount].amount > 0);
        });
    const Coverage seen = let_through(coverage, manner.clip, manner.alpha);
    for (int row = seen.first_row(); row < seen.end_row(); ++row)
        for (const CoverSpan& span : seen.row(row))
            for (const PlateRoute& route : routes)
                lay_on(route.plane, row, span,
                       route.amount ? counted(colour.amounts[*route.amount].amount) : std::uint16_t{0},
                       manner.blend);
}

} // namespace stonehand
