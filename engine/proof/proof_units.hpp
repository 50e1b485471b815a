#pragma once

#include <cstdint>

#include "base/geometry.hpp"

namespace stonehand
{

/// A length as the proof counts it: in 1/1000 pt, rounded to the nearest, halves away from zero – as a PDF
/// writes it, so that both put a mark at the same place.
inline std::int64_t proof_units(Length length)
{
    // 12 700 units are 1 pt: 12.7 units are 1/1000 pt.
    const std::int64_t units = length.units() * 20;
    return units >= 0 ? (units + 127) / 254 : -((-units + 127) / 254);
}

/// A box as the proof counts it, from the head-left corner of the page's trim.
struct ProofBox {
    std::int64_t x = 0, y = 0, width = 0, height = 0;
};

/// Edges are rounded, not sizes: fields that meet on the page meet here.
inline ProofBox proof_box(const Rect& box)
{
    const std::int64_t x = proof_units(box.at.x), y = proof_units(box.at.y);
    return {x, y, proof_units(box.right()) - x, proof_units(box.foot()) - y};
}

} // namespace stonehand
