#pragma once

#include <memory>
#include <vector>

#include "ink/coverage.hpp"
#include "ink/plate_grid.hpp"
#include "painted/painted_mark.hpp"

namespace stonehand
{

/// The clips of marks as coverages. Marks that follow each other mostly share theirs, or the outer ones.
class ClipCoverage
{
  public:
    explicit ClipCoverage(const PlateGrid& grid) : grid_(grid) {}

    InkClip clip_of(const MarkState& state);

  private:
    struct Known {
        std::shared_ptr<const ClipPath> path;
        InkClip clip;
    };
    InkClip clip_of_path(const std::shared_ptr<const ClipPath>& path);

    const PlateGrid grid_;
    std::vector<Known> known_; ///< each within the one before it
    PlaneBox box_;
    std::shared_ptr<const ClipPath> path_;
    InkClip last_; ///< of both
    bool has_last_ = false;
};

} // namespace stonehand
