#pragma once

#include <vector>

#include "base/outline.hpp"

namespace stonehand
{

/// A straight piece of an outline.
struct PlaneEdge {
    PlanePoint from, to;
};

/// Whether parts of an outline that are left open are closed, as filling does.
enum class Closing { AsItIs, Always };

/// An outline as straight pieces: of a curve as many as are needed for cells of 1 pt.
std::vector<PlaneEdge> flattened(const Outline& outline, Closing closing);

} // namespace stonehand
