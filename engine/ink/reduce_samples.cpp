#include "ink/reduce_samples.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

constexpr std::uint64_t step = full_cover / 255; ///< 8 bits to 16

/// How a length of `from` samples is shared by `to`: each of those is `to` units long and each of these
/// `from`, so that all shares are whole.
struct Shares {
    std::uint64_t from = 1, to = 1;

    /// Calls `add(target, share)` for each that sample `source` lies on.
    template <typename Add>
    void of(std::uint64_t source, const Add& add) const
    {
        const std::uint64_t begin = source * to, end = begin + to;
        for (std::uint64_t target = begin / from; target * from < end; ++target)
            add(static_cast<std::size_t>(target),
                std::min(end, (target + 1) * from) - std::max(begin, target * from));
    }
};

class Reducer
{
  public:
    Reducer(const InkSamples& samples, std::size_t width, std::size_t height)
        : samples_(samples), across_{samples.width, width}, down_{samples.height, height},
          reduced_{width, height, samples.components, {}}, row_(samples.width * samples.components),
          sums_(width * samples.components), rows_(sums_.size())
    {
        reduced_.values.resize(height * sums_.size());
    }

    ReducedSamples run()
    {
        for (std::size_t row = 0; row < samples_.height; ++row) {
            samples_.read(row, row_);
            sum_across();
            down_.of(row, [this](std::size_t target, std::uint64_t share) { add_row(target, share); });
        }
        end_row();
        return std::move(reduced_);
    }

  private:
    void sum_across()
    {
        std::fill(sums_.begin(), sums_.end(), 0);
        const std::size_t components = samples_.components;
        for (std::size_t x = 0; x < samples_.width; ++x)
            across_.of(x, [&](std::size_t target, std::uint64_t share) {
                for (std::size_t i = 0; i < components; ++i)
                    sums_[target * components + i] += row_[x * components + i] * share;
            });
    }

    void add_row(std::size_t target, std::uint64_t share)
    {
        if (target != target_) end_row();
        target_ = target;
        for (std::size_t i = 0; i < sums_.size(); ++i) rows_[i] += sums_[i] * share;
    }

    void end_row()
    {
        const std::uint64_t area = std::uint64_t{across_.from} * down_.from;
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            // The sum is at most 255 times the area: in two steps, so that no step overflows.
            const std::uint64_t whole = rows_[i] / area, rest = rows_[i] % area;
            reduced_.values[target_ * sums_.size() + i] =
                static_cast<std::uint16_t>(whole * step + (rest * step + area / 2) / area);
            rows_[i] = 0;
        }
    }

    const InkSamples& samples_;
    const Shares across_, down_;
    ReducedSamples reduced_;
    std::vector<std::uint8_t> row_;
    std::vector<std::uint64_t> sums_, rows_; ///< of a row of samples; of the target row so far
    std::size_t target_ = 0;
};

} // namespace

ReducedSamples reduce_samples(const InkSamples& samples, std::size_t width, std::size_t height)
{
    return Reducer(samples, std::clamp(width, std::size_t{1}, samples.width),
                   std::clamp(height, std::size_t{1}, samples.height))
        .run();
}

} // namespace stonehand
