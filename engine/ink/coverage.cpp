#include "ink/coverage.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

std::span<const CoverSpan> Coverage::row(int row) const
{
    if (row < first_row_ || row >= end_row()) return {};
    const auto index = static_cast<std::size_t>(row - first_row_);
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::span(spans_).subspan(begin, ends_[index] - begin);
}

void Coverage::add(const CoverSpan& span)
{
    if (span.length <= 0 || span.cover == 0) return;
    const bool is_first = spans_.size() == (ends_.empty() ? 0 : ends_.back());
    if (!is_first) {
        CoverSpan& last = spans_.back();
        if (last.column + last.length == span.column && last.cover == span.cover) {
            last.length += span.length;
            return;
        }
    }
    spans_.push_back(span);
}

namespace
{

void add_common(std::span<const CoverSpan> one, std::span<const CoverSpan> other, Coverage& both)
{
    std::size_t first = 0, second = 0;
    while (first < one.size() && second < other.size()) {
        const CoverSpan &a = one[first], &b = other[second];
        const int a_end = a.column + a.length, b_end = b.column + b.length;
        const int from = std::max(a.column, b.column);
        both.add({from, std::min(a_end, b_end) - from, std::min(a.cover, b.cover)});
        if (a_end <= b_end) ++first;
        if (b_end <= a_end) ++second;
    }
}

} // namespace

Coverage common(const Coverage& one, const Coverage& other)
{
    const int first = std::max(one.first_row(), other.first_row());
    const int end = std::min(one.end_row(), other.end_row());
    Coverage both(first);
    for (int row = first; row < end; ++row) {
        add_common(one.row(row), other.row(row), both);
        both.end_of_row();
    }
    return both;
}

Coverage let_through(const Coverage& coverage, const InkClip& clip, double alpha)
{
    if (clip) return let_through(common(coverage, *clip), nullptr, alpha);
    if (alpha >= 1) return coverage;
    Coverage left(coverage.first_row());
    for (int row = coverage.first_row(); row < coverage.end_row(); ++row) {
        for (CoverSpan span : coverage.row(row)) {
            span.cover = static_cast<std::uint16_t>(std::lround(span.cover * (alpha > 0 ? alpha : 0)));
            left.add(span);
        }
        left.end_of_row();
    }
    return left;
}

} // namespace stonehand
