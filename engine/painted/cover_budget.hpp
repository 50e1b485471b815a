#pragma once

#include "ink/plate_grid.hpp"
#include "ink/stroke_path.hpp"
#include "painted/painted_mark.hpp"

namespace stonehand
{

/// What it may cost to lay the marks of a page on plates, about: in pixels painted, sides of paths in rows of
/// pixels, and samples of images. An A4 page may be painted over a thousand times; that takes some seconds.
class CoverBudget
{
  public:
    explicit CoverBudget(const PlateGrid& grid) : grid_(grid) {}

    bool is_spent() const { return !(work_ < most_work); }
    void spend_mark(const PlaneBox& box);
    void spend_path(const Outline& path);
    void spend_dashes(const Outline& path, const InkStroke& stroke);
    void spend_clip(const MarkState& state);
    void spend_samples(const PaintedImage& image);

  private:
    static constexpr double most_work = 5e8;

    const PlateGrid grid_;
    double work_ = 0;
    std::shared_ptr<const ClipPath> clip_; ///< that of the mark before
};

} // namespace stonehand
