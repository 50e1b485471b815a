#pragma once

#include <cstdint>
#include <unordered_map>

#include "base/outline.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// How far the signs of a CIDFont advance (ISO 32000-1, 9.7.4.3), in em.
class CidMetrics
{
  public:
    explicit CidMetrics(const PdfObject& cid_font);

    double width(std::uint32_t cid) const;
    /// Set from head to foot: how far down, as a number below 0, and where the origin of that lies seen from
    /// the one of a line from left to right.
    struct Vertical {
        double advance = -1;
        PlanePoint origin;
    };
    Vertical vertical(std::uint32_t cid) const;

  private:
    double normal_width_ = 1, normal_rise_ = 0.88, normal_advance_ = -1;
    std::unordered_map<std::uint32_t, double> widths_;
    std::unordered_map<std::uint32_t, Vertical> verticals_;
};

} // namespace stonehand
