#include "image/resample.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

#include "image/light.hpp"

namespace stonehand
{

namespace
{

// The largest sum is of RGBA: light (16 bits) × weight (16) × area (28, of a picture of 16 384 pixels a
// side): 60 bits.
using Sums = std::vector<std::uint64_t>;

constexpr std::uint64_t ink_step = 257; ///< 8 bits of ink to 16

/// How much a pixel's colour counts. A transparent one counts too, next to nothing, so that a place where all
/// are transparent keeps its colour: viewers interpolate colour and alpha apart, and black there would show
/// as a rim.
std::uint64_t weight_of(std::uint8_t alpha)
{
    return std::uint64_t{alpha} * 255 + 1;
}

std::uint8_t alpha_of(std::uint64_t weight)
{
    return static_cast<std::uint8_t>((weight - 1 + 127) / 255);
}

/// What of [begin, end) lies in [from, to).
std::uint64_t overlap(std::uint64_t begin, std::uint64_t end, std::uint64_t from, std::uint64_t to)
{
    return std::min(end, to) - std::max(begin, from);
}

/// Calls `add(index, share)` for each of `from` source pixels that target pixel `target` of `to` lies on. A
/// source pixel is `to` units long and a target pixel `from`, so that all shares are whole.
template <typename Add>
void for_each_share(std::uint64_t target, std::uint64_t from, std::uint64_t to, Add add)
{
    const std::uint64_t begin = target * from, end = begin + from;
    for (std::uint64_t index = begin / to; index * to < end; ++index)
        add(static_cast<std::size_t>(index), overlap(begin, end, index * to, (index + 1) * to));
}

class Resampler
{
  public:
    Resampler(const Pixels& pixels, PixelSize from, PixelSize to)
        : pixels_(pixels), from_(from), to_(to), colours_(static_cast<std::size_t>(pixels.components)),
          has_alpha_(!pixels.alpha.empty()), planes_(colours_ + (has_alpha_ ? 1 : 0)),
          row_(from.width * planes_), across_(to.width * planes_), sums_(to.width * planes_)
    {
        for (std::size_t value = 0; value < scale_.size(); ++value)
            scale_[value] = is_ink() ? value * ink_step : light_of(static_cast<std::uint8_t>(value));
    }

    Pixels run()
    {
        Pixels out;
        out.components = pixels_.components;
        out.colour.reserve(std::size_t{to_.width} * to_.height * colours_);
        for (std::uint32_t y = 0; y < to_.height; ++y) {
            std::fill(sums_.begin(), sums_.end(), 0);
            for_each_share(y, from_.height, to_.height, [this](std::size_t row, std::uint64_t share) {
                sum_across(row);
                for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += across_[i] * share;
            });
            for (std::uint32_t x = 0; x < to_.width; ++x) emit(&sums_[x * planes_], out);
        }
        return out;
    }

  private:
    bool is_ink() const { return colours_ == 4; }

    /// The samples of a source row as what can be added: light or ink, with alpha times its weight.
    void spread(std::size_t row)
    {
        for (std::size_t x = 0; x < from_.width; ++x) {
            const std::size_t pixel = row * from_.width + x;
            const std::uint64_t weight = has_alpha_ ? weight_of(sample(pixels_.alpha, pixel)) : 1;
            std::uint64_t* target = &row_[x * planes_];
            for (std::size_t i = 0; i < colours_; ++i)
                target[i] = scale_[sample(pixels_.colour, pixel * colours_ + i)] * weight;
            if (has_alpha_) target[colours_] = weight;
        }
    }

    /// The sums of a source row over the width of each target pixel. A row that two target rows share is
    /// kept.
    void sum_across(std::size_t row)
    {
        if (row + 1 == rows_summed_) return;
        rows_summed_ = row + 1;
        spread(row);
        std::fill(across_.begin(), across_.end(), 0);
        for (std::uint32_t x = 0; x < to_.width; ++x) {
            std::uint64_t* target = &across_[x * planes_];
            for_each_share(x, from_.width, to_.width, [&](std::size_t source, std::uint64_t share) {
                for (std::size_t i = 0; i < planes_; ++i) target[i] += row_[source * planes_ + i] * share;
            });
        }
    }

    void emit(const std::uint64_t* sums, Pixels& out) const
    {
        // The shares of a target pixel add up to its area.
        const std::uint64_t area = std::uint64_t{from_.width} * from_.height;
        const std::uint64_t weight = has_alpha_ ? sums[colours_] : area;
        for (std::size_t i = 0; i < colours_; ++i) {
            const std::uint64_t mean = (sums[i] + weight / 2) / weight;
            out.colour.push_back(
                static_cast<char>(is_ink() ? (mean + ink_step / 2) / ink_step : value_of(mean)));
        }
        if (has_alpha_) out.alpha.push_back(static_cast<char>(alpha_of((weight + area / 2) / area)));
    }

    static std::uint8_t sample(const std::string& samples, std::size_t at)
    {
        return static_cast<std::uint8_t>(samples[at]);
    }

    const Pixels& pixels_;
    const PixelSize from_, to_;
    const std::size_t colours_;
    const bool has_alpha_;
    const std::size_t planes_; ///< the colours, and the weight where there is alpha
    std::array<std::uint64_t, 256> scale_{};
    Sums row_, across_, sums_;
    std::size_t rows_summed_ = 0; ///< one more than the row in `across_`
};

} // namespace

Pixels resample(const Pixels& pixels, PixelSize from, PixelSize to)
{
    assert(to.width > 0 && to.height > 0 && to.width <= from.width && to.height <= from.height &&
           "pixels are made fewer, never more");
    return Resampler(pixels, from, to).run();
}

} // namespace stonehand
