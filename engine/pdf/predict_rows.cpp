#include "pdf/predict_rows.hpp"

#include <cstdint>
#include <cstdlib>

namespace stonehand
{

namespace
{

enum Filter { None, Sub, Up, Average, Paeth, FilterCount };

int paeth(int left, int up, int corner)
{
    const int estimate = left + up - corner;
    const int from_left = std::abs(estimate - left), from_up = std::abs(estimate - up);
    const int from_corner = std::abs(estimate - corner);
    if (from_left <= from_up && from_left <= from_corner) return left;
    return from_up <= from_corner ? up : corner;
}

int predict(int filter, int left, int up, int corner)
{
    switch (filter) {
    case Sub:
        return left;
    case Up:
        return up;
    case Average:
        return (left + up) / 2;
    case Paeth:
        return paeth(left, up, corner);
    default:
        return 0;
    }
}

unsigned char byte_at(std::string_view row, std::size_t at)
{
    return static_cast<unsigned char>(row[at]);
}

/// One row under one filter, its number first; answers the sum of its bytes taken as signed.
std::uint64_t filter_row(int filter, std::string_view row, std::string_view above, std::size_t pixel,
                         std::string& out)
{
    out.assign(1, static_cast<char>(filter));
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int left = i >= pixel ? byte_at(row, i - pixel) : 0;
        const int up = above.empty() ? 0 : byte_at(above, i);
        const int corner = i >= pixel && !above.empty() ? byte_at(above, i - pixel) : 0;
        const auto rest = static_cast<signed char>(byte_at(row, i) - predict(filter, left, up, corner));
        sum += static_cast<std::uint64_t>(std::abs(int{rest}));
        out.push_back(static_cast<char>(rest));
    }
    return sum;
}

} // namespace

std::string predict_rows(std::string_view samples, std::size_t row_bytes, std::size_t pixel_bytes)
{
    std::string out, best, trial;
    std::string_view above;
    for (std::size_t at = 0; at + row_bytes <= samples.size(); at += row_bytes) {
        const std::string_view row = samples.substr(at, row_bytes);
        std::uint64_t least = filter_row(None, row, above, pixel_bytes, best);
        for (int filter = Sub; filter < FilterCount; ++filter) {
            const std::uint64_t sum = filter_row(filter, row, above, pixel_bytes, trial);
            if (sum >= least) continue;
            least = sum;
            best.swap(trial);
        }
        out += best;
        above = row;
    }
    return out;
}

} // namespace stonehand
