#include "ink/measure_ink.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

namespace
{

// Places within pixels are counted in parts of this many, so that all sums are whole.
constexpr std::int64_t parts = 256;

/// A box in parts of a pixel, from the left and the top of the grid.
struct PartBox {
    std::int64_t left = 0, top = 0, right = 0, foot = 0;
    std::int64_t width() const { return right - left; }
    std::int64_t height() const { return foot - top; }
    bool is_none() const { return width() <= 0 || height() <= 0; }
};

std::int64_t in_parts(double pixels, int most)
{
    return std::llround(std::clamp(pixels, 0.0, static_cast<double>(most)) * parts);
}

PartBox part_box(const PlaneBox& box, const PlateGrid& grid)
{
    const PlanePoint head = grid.to_pixels({box.left, box.top}),
                     foot = grid.to_pixels({box.right, box.bottom});
    return {in_parts(head.x, grid.columns), in_parts(head.y, grid.rows), in_parts(foot.x, grid.columns),
            in_parts(foot.y, grid.rows)};
}

PlaneBox page_box(const PartBox& box, const PlateGrid& grid)
{
    const auto place = [&grid](std::int64_t x, std::int64_t y) {
        return grid.to_page({static_cast<double>(x) / parts, static_cast<double>(y) / parts});
    };
    const PlanePoint head = place(box.left, box.top), foot = place(box.right, box.foot);
    return {head.x, foot.y, foot.x, head.y};
}

/// How many parts of a pixel lie between two places.
std::uint64_t parts_within(std::int64_t pixel, std::int64_t from, std::int64_t to)
{
    return static_cast<std::uint64_t>(std::min(to, (pixel + 1) * parts) - std::max(from, pixel * parts));
}

double mean_of(const std::vector<std::uint16_t>& plane, const PartBox& box, int columns)
{
    std::uint64_t sum = 0; // of 16 million pixels at most: 24 bits, 16 of ink and 16 of parts
    for (std::int64_t row = box.top / parts; row * parts < box.foot; ++row) {
        std::uint64_t row_sum = 0;
        const auto* const pixels = &plane[static_cast<std::size_t>(row * columns)];
        for (std::int64_t column = box.left / parts; column * parts < box.right; ++column)
            row_sum += pixels[column] * parts_within(column, box.left, box.right);
        sum += row_sum * parts_within(row, box.top, box.foot);
    }
    return static_cast<double>(sum) / full_cover / static_cast<double>(box.width()) /
           static_cast<double>(box.height());
}

/// The total of every pixel.
std::vector<std::uint32_t> totals_of(const Plates& plates, InkSum sum)
{
    constexpr std::size_t process_plates = 4;
    const std::size_t count = sum == InkSum::Process ? process_plates : plates.names().size();
    std::vector<std::uint32_t> totals(plates.plane(0).size());
    for (std::size_t plate = 0; plate < count; ++plate) {
        const std::vector<std::uint16_t>& plane = plates.plane(plate);
        for (std::size_t pixel = 0; pixel < plane.size(); ++pixel) totals[pixel] += plane[pixel];
    }
    return totals;
}

/// The sums of all that lies to the left of and above a place.
class SumTable
{
  public:
    SumTable(const std::vector<std::uint32_t>& values, int columns, int rows)
        : stride_(static_cast<std::size_t>(columns) + 1),
          sums_(stride_ * (static_cast<std::size_t>(rows) + 1))
    {
        for (std::size_t row = 1; row * stride_ < sums_.size(); ++row) {
            std::uint64_t row_sum = 0;
            for (std::size_t column = 1; column < stride_; ++column) {
                row_sum += values[(row - 1) * (stride_ - 1) + column - 1];
                sums_[row * stride_ + column] = sums_[(row - 1) * stride_ + column] + row_sum;
            }
        }
    }

    /// Of a box, times the parts of a pixel. Of 16 million pixels of 36 plates: 61 bits.
    std::uint64_t of(const PartBox& box) const
    {
        return to(box.right, box.foot) + to(box.left, box.top) - to(box.left, box.foot) -
               to(box.right, box.top);
    }

  private:
    std::uint64_t to(std::int64_t x, std::int64_t y) const
    {
        const auto rest = static_cast<std::uint64_t>(y % parts);
        const std::size_t upper = static_cast<std::size_t>(y / parts) * stride_;
        if (rest == 0) return across(upper, x) * parts;
        return across(upper, x) * (parts - rest) + across(upper + stride_, x) * rest;
    }
    std::uint64_t across(std::size_t row, std::int64_t x) const
    {
        const auto rest = static_cast<std::uint64_t>(x % parts);
        const std::size_t left = row + static_cast<std::size_t>(x / parts);
        if (rest == 0) return sums_[left] * parts;
        return sums_[left] * (parts - rest) + sums_[left + 1] * rest;
    }

    const std::size_t stride_;
    std::vector<std::uint64_t> sums_;
};

/// Where a length may begin within another: at its beginning, at each pixel, and so that the ends meet.
std::vector<std::int64_t> beginnings(std::int64_t from, std::int64_t to, std::int64_t length)
{
    std::vector<std::int64_t> places{from};
    for (std::int64_t pixel = (from / parts + 1) * parts; pixel < to - length; pixel += parts)
        places.push_back(pixel);
    if (to - length > from) places.push_back(to - length);
    return places;
}

} // namespace

std::vector<double> mean_ink(const Plates& plates, const PlaneBox& box)
{
    const PartBox counted = part_box(box, plates.grid());
    std::vector<double> means;
    for (std::size_t plate = 0; plate < plates.names().size(); ++plate)
        means.push_back(counted.is_none() ? 0 : mean_of(plates.plane(plate), counted, plates.grid().columns));
    return means;
}

InkTotal highest_ink(const Plates& plates, InkSum sum, const PlaneBox& box)
{
    const PlateGrid& grid = plates.grid();
    const PartBox counted = part_box(box, grid);
    if (counted.is_none()) return {};
    const auto first = [](std::int64_t begin) { return (begin + parts / 2 - 1) / parts; };
    const std::vector<std::uint32_t> totals = totals_of(plates, sum);
    std::uint32_t highest = 0;
    PartBox where{counted.left, counted.top, counted.left, counted.top};
    for (std::int64_t row = first(counted.top); row < first(counted.foot); ++row)
        for (std::int64_t column = first(counted.left); column < first(counted.right); ++column) {
            const std::uint32_t total = totals[static_cast<std::size_t>(row * grid.columns + column)];
            if (total <= highest) continue;
            highest = total;
            where = {column * parts, row * parts, (column + 1) * parts, (row + 1) * parts};
        }
    return {static_cast<double>(highest) / full_cover, page_box(where, grid)};
}

InkTotal highest_square(const Plates& plates, InkSum sum, const PlaneBox& box, double side)
{
    const PlateGrid& grid = plates.grid();
    const PartBox counted = part_box(box, grid);
    const std::int64_t width =
        std::min<std::int64_t>(std::llround(side * grid.across * parts), counted.width());
    const std::int64_t height =
        std::min<std::int64_t>(std::llround(side * grid.down * parts), counted.height());
    if (width <= 0 || height <= 0) return {};
    const SumTable table(totals_of(plates, sum), grid.columns, grid.rows);
    const std::vector<std::int64_t> lefts = beginnings(counted.left, counted.right, width);
    std::uint64_t highest = 0;
    PartBox where{counted.left, counted.top, counted.left + width, counted.top + height};
    for (const std::int64_t top : beginnings(counted.top, counted.foot, height))
        for (const std::int64_t left : lefts) {
            const PartBox square{left, top, left + width, top + height};
            const std::uint64_t total = table.of(square);
            if (total <= highest) continue;
            highest = total;
            where = square;
        }
    const double area = static_cast<double>(width) * static_cast<double>(height);
    return {static_cast<double>(highest) / full_cover / area, page_box(where, grid)};
}

} // namespace stonehand
