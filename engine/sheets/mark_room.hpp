#pragma once

#include <vector>

#include "sheets/sheet.hpp"

namespace stonehand
{

/// A stretch along an edge of a trim where marks may stand.
struct MarkStretch {
    Length begin, end;
    Length extent() const { return end - begin; }
};

/// What is free beside the four edges of a sheet's trim, between the lines where it is cut and folded.
class MarkRoom
{
  public:
    /// `margin` is kept to each line.
    MarkRoom(const Sheet& sheet, Length margin);

    enum class Edge { Foot, Head, Left, Right };
    static constexpr Edge edges[] = {Edge::Foot, Edge::Head, Edge::Left, Edge::Right};

    /// Takes so much from the middle of the first stretch and of the last, where they have room; gives their
    /// middles. Both sides of a sheet then agree.
    std::vector<Length> take_middles(Edge edge, Length extent);
    /// Takes the widest stretch, of equal ones the last.
    MarkStretch take_widest(Edge edge);
    const std::vector<MarkStretch>& left(Edge edge) const { return of(edge); }

  private:
    std::vector<MarkStretch>& of(Edge edge) { return stretches_[static_cast<std::size_t>(edge)]; }
    const std::vector<MarkStretch>& of(Edge edge) const { return stretches_[static_cast<std::size_t>(edge)]; }

    std::vector<MarkStretch> stretches_[4];
};

} // namespace stonehand
