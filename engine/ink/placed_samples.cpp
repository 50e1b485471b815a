#include "ink/placed_samples.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

namespace
{

bool is_finite(const PlaneMatrix& matrix)
{
    const double sum = matrix.a + matrix.b + matrix.c + matrix.d + matrix.e + matrix.f;
    return std::isfinite(sum);
}

// Two samples in the width of a pixel: what the edge of a pixel cuts off is then seen to a quarter of it.
constexpr double samples_in_pixel = 2;
constexpr double most_samples = 16e6;

/// How many samples can be told apart along a side so many pixels long.
std::size_t samples_along(double pixels, std::size_t samples)
{
    const double wanted = std::ceil(pixels * samples_in_pixel);
    return wanted < static_cast<double>(samples) ? static_cast<std::size_t>(std::max(wanted, 1.0)) : samples;
}

ReducedSamples reduced(const InkSamples& samples, const PlaneMatrix& from_square, const PlateGrid& grid)
{
    std::size_t width =
        samples_along(std::hypot(from_square.a * grid.across, from_square.b * grid.down), samples.width);
    std::size_t height =
        samples_along(std::hypot(from_square.c * grid.across, from_square.d * grid.down), samples.height);
    const double many = static_cast<double>(width) * static_cast<double>(height) / most_samples;
    if (many > 1) {
        width =
            std::max<std::size_t>(1, static_cast<std::size_t>(static_cast<double>(width) / std::sqrt(many)));
        height =
            std::max<std::size_t>(1, static_cast<std::size_t>(static_cast<double>(height) / std::sqrt(many)));
    }
    return reduce_samples(samples, width, height);
}

} // namespace

PlacedSamples::PlacedSamples(const InkSamples& samples, const PlaneMatrix& from_square, const PlateGrid& grid)
    : samples_(reduced(samples, from_square, grid)), sums_(samples.components), means_(samples.components)
{
    const auto width = static_cast<double>(samples_.width), height = static_cast<double>(samples_.height);
    const PlaneMatrix to_page{1 / grid.across, 0, 0, -1 / grid.down, grid.box.left, grid.box.top};
    const PlaneMatrix from_head{width, 0, 0, -height, 0, height};
    to_samples_ = then(then(to_page, inverse(from_square).value_or(PlaneMatrix{})), from_head);
    if (!is_finite(to_samples_)) to_samples_ = {0, 0, 0, 0, 0, 0}; // so thin that nothing can be told apart
    half_width_ = (std::abs(to_samples_.a) + std::abs(to_samples_.c)) / 2;
    half_height_ = (std::abs(to_samples_.b) + std::abs(to_samples_.d)) / 2;
    // Around a pixel that is turned stands an upright rectangle of up to twice its area. Around one that is
    // sheared it would be any size.
    const double most = 2 * std::abs(to_samples_.determinant()), area = 4 * half_width_ * half_height_;
    if (area > most) {
        half_width_ *= std::sqrt(most / area);
        half_height_ *= std::sqrt(most / area);
    }
}

namespace
{

/// What lies between two places along a side of so many samples, never nothing.
struct Stretch {
    double from = 0, to = 0;
    std::size_t first = 0, end = 0; ///< the samples that it touches

    Stretch(double middle, double half, std::size_t samples)
    {
        const auto last = static_cast<double>(samples);
        from = std::clamp(middle - half, 0.0, last);
        to = std::clamp(middle + half, 0.0, last);
        first = std::min(static_cast<std::size_t>(from), samples - 1);
        end = std::clamp(static_cast<std::size_t>(std::ceil(to)), first + 1, samples);
    }
    double share(std::size_t sample) const
    {
        if (!(to > from)) return 1;
        const auto begin = static_cast<double>(sample);
        return std::max(0.0, std::min(to, begin + 1) - std::max(from, begin)) / (to - from);
    }
};

} // namespace

const std::vector<std::uint16_t>& PlacedSamples::mean_at(int column, int row)
{
    const PlanePoint middle = to_samples_.map({column + 0.5, row + 0.5});
    const Stretch across(middle.x, half_width_, samples_.width);
    const Stretch down(middle.y, half_height_, samples_.height);
    std::fill(sums_.begin(), sums_.end(), 0);
    for (std::size_t y = down.first; y < down.end; ++y)
        for (std::size_t x = across.first; x < across.end; ++x) add(x, y, across.share(x) * down.share(y));
    for (std::size_t i = 0; i < sums_.size(); ++i)
        means_[i] = static_cast<std::uint16_t>(std::lround(std::clamp(sums_[i], 0.0, double{full_cover})));
    return means_;
}

void PlacedSamples::add(std::size_t x, std::size_t y, double share)
{
    const std::uint16_t* const values = samples_.at(x, y);
    for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += values[i] * share;
}

} // namespace stonehand
