#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stonehand
{

/// Things that are equal in two sequences: `length` of them, from `before` in one and from `after` in the
/// other.
struct AlignedRun {
    std::size_t before = 0, after = 0, length = 0;
    bool operator==(const AlignedRun&) const = default;
};

/// Which things two sequences have in common, in order: as many as can be where the sequences differ in
/// little, else most of them. Myers (1986), “An O(ND) difference algorithm”, in linear space; a difference
/// beyond what is worth the time is cut at the furthest place that was reached.
std::vector<AlignedRun> align(const std::vector<std::uint32_t>& before,
                              const std::vector<std::uint32_t>& after);

} // namespace stonehand
