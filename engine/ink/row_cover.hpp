#pragma once

#include <vector>

#include "ink/coverage.hpp"

namespace stonehand
{

/// A row of pixels of which parts are covered. What is added costs as many steps as it touches pixels.
class RowCover
{
  public:
    explicit RowCover(int columns);

    /// Covers what lies to the right of a line, `height` (part of a row) high, that begins at `upper` and
    /// ends at `lower`; negative: uncovers it. What lies beyond the row counts at its ends.
    void cover_right_of(double upper, double lower, double height);
    /// Gives the row to a coverage, and begins the next.
    void move_to(Coverage& coverage);

  private:
    void add(int column, double height, double middle);
    void touch(int column);

    const int columns_;
    // How much more of a pixel is covered than of its neighbour on the left; there is one beyond the last,
    // for what stands over the end.
    std::vector<double> rises_;
    std::vector<bool> is_touched_;
    std::vector<int> touched_;
};

} // namespace stonehand
