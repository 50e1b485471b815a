#pragma once

#include "ink/reduce_samples.hpp"

namespace stonehand
{

/// Samples where they lie on a grid of pixels.
class PlacedSamples
{
  public:
    /// `from_square` is as that of `paint_image`, and has a way back.
    PlacedSamples(const InkSamples& samples, const PlaneMatrix& from_square, const PlateGrid& grid);

    /// The mean of the samples on a pixel, of each component 0 … 65 535. Beyond the edge the samples at the
    /// edge go on. Good until the next call.
    const std::vector<std::uint16_t>& mean_at(int column, int row);

  private:
    void add(std::size_t x, std::size_t y, double share);

    PlaneMatrix to_samples_;                  ///< from pixels
    double half_width_ = 0, half_height_ = 0; ///< of a pixel, in samples
    ReducedSamples samples_;
    std::vector<double> sums_;
    std::vector<std::uint16_t> means_;
};

} // namespace stonehand
