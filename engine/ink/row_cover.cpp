#include "ink/row_cover.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

RowCover::RowCover(int columns)
    : columns_(columns), rises_(static_cast<std::size_t>(columns) + 2),
      is_touched_(static_cast<std::size_t>(columns) + 2)
{
}

void RowCover::touch(int column)
{
    if (is_touched_[static_cast<std::size_t>(column)]) return;
    is_touched_[static_cast<std::size_t>(column)] = true;
    touched_.push_back(column);
}

/// A piece of a line within one column: `middle` is how far into it, 0 … 1.
void RowCover::add(int column, double height, double middle)
{
    touch(column);
    touch(column + 1);
    rises_[static_cast<std::size_t>(column)] += height * (1 - middle);
    rises_[static_cast<std::size_t>(column) + 1] += height * middle;
}

void RowCover::cover_right_of(double upper, double lower, double height)
{
    const double left = std::min(upper, lower), right = std::max(upper, lower), end = columns_;
    if (right <= 0) return add(0, height, 0);
    if (left >= end) return; // nothing is to the right of it
    const int first = static_cast<int>(std::max(left, 0.0)), last = static_cast<int>(std::min(right, end));
    if (first == last && left >= 0) return add(first, height, (left + right) / 2 - first);
    const auto part = [&](double from, double to) { return height * (to - from) / (right - left); };
    if (left < 0) add(0, part(left, 0), 0);
    for (int column = first; column <= last && column < columns_; ++column) {
        const double from = std::max(left, static_cast<double>(column));
        const double to = std::min(right, static_cast<double>(column + 1));
        if (to > from) add(column, part(from, to), (from + to) / 2 - column);
    }
}

void RowCover::move_to(Coverage& coverage)
{
    std::sort(touched_.begin(), touched_.end());
    double covered = 0;
    int column = 0;
    const auto add_until = [&](int until) {
        const auto cover =
            static_cast<std::uint16_t>(std::lround(std::clamp(covered, 0.0, 1.0) * full_cover));
        coverage.add({column, std::min(until, columns_) - column, cover});
        column = until;
    };
    for (const int touched : touched_) {
        add_until(touched);
        covered += rises_[static_cast<std::size_t>(touched)];
        rises_[static_cast<std::size_t>(touched)] = 0;
        is_touched_[static_cast<std::size_t>(touched)] = false;
    }
    add_until(columns_);
    touched_.clear();
    coverage.end_of_row();
}

} // namespace stonehand
