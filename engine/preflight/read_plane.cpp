#include "preflight/read_plane.hpp"

#include <algorithm>
#include <array>

namespace stonehand
{

namespace
{

/// A number of a file; what no page reaches is brought to where sums with it stay finite.
double plain(const PdfObject& number)
{
    constexpr double most = 1e9;
    const double read = number.number().value_or(0);
    return read > most ? most : read < -most ? -most : read == read ? read : 0;
}

} // namespace

std::optional<PlaneBox> read_box(const PdfObject& rectangle)
{
    std::array<double, 4> side{};
    for (std::size_t index = 0; index < side.size(); ++index) {
        if (!rectangle[index].is_number()) return std::nullopt;
        side[index] = plain(rectangle[index]);
    }
    return PlaneBox{std::min(side[0], side[2]), std::min(side[1], side[3]), std::max(side[0], side[2]),
                    std::max(side[1], side[3])};
}

PlaneMatrix read_matrix(const PdfObject& numbers)
{
    std::array<double, 6> read{1, 0, 0, 1, 0, 0};
    if (numbers.size() != read.size()) return {};
    for (std::size_t index = 0; index < read.size(); ++index) read[index] = plain(numbers[index]);
    return {read[0], read[1], read[2], read[3], read[4], read[5]};
}

} // namespace stonehand
