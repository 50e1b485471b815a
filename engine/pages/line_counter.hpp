#pragma once

#include <span>
#include <vector>

#include "lines/line.hpp"
#include "pages/line_statistics.hpp"

namespace stonehand
{

/// Adds up lines as they are met.
class LineCounter
{
  public:
    /// All lines of a paragraph, on whatever pages they stand.
    void paragraph(std::span<const Line> lines, const TextBlock& block, const ComputedStyle& style);
    /// Lines of a paragraph that stand one below the other on one page.
    void column(std::span<const Line> lines);
    /// What was counted; begins afresh.
    LineStatistics finish();

  private:
    void line(const Line& line, const ComputedStyle& style, const Language& language);
    void justified(const Line& line, const ComputedStyle& style);
    void ladders(std::span<const Line> lines);

    LineStatistics counted_;
    std::vector<float> shares_;
};

} // namespace stonehand
