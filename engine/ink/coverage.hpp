#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace stonehand
{

/// Neighbours in a row of pixels of which the same part is covered.
struct CoverSpan {
    int column = 0, length = 0;
    std::uint16_t cover = 0; ///< 1 … `full_cover`
    bool operator==(const CoverSpan&) const = default;
};
constexpr std::uint16_t full_cover = 65'535;

/// How much of each pixel of a grid something covers. What no span names is not covered.
class Coverage
{
  public:
    Coverage() = default;
    explicit Coverage(int first_row) : first_row_(first_row) {}

    int first_row() const { return first_row_; }
    int end_row() const { return first_row_ + static_cast<int>(ends_.size()); }
    /// The spans of a row from the left, none upon another; of a row beyond its own, none.
    std::span<const CoverSpan> row(int row) const;
    bool is_empty() const { return spans_.empty(); }

    /// Adds a span to the right of those of the last row; one that goes on as its neighbour becomes one with
    /// it. Nothing where it has no length or covers nothing.
    void add(const CoverSpan& span);
    void end_of_row() { ends_.push_back(spans_.size()); }

    bool operator==(const Coverage&) const = default;

  private:
    int first_row_ = 0;
    std::vector<std::size_t> ends_; ///< of each row, in `spans_`
    std::vector<CoverSpan> spans_;
};

/// What both cover, of each pixel the lesser part: right where one edge lies within the other, as a clip's
/// and that of an image made for it do.
Coverage common(const Coverage& one, const Coverage& other);

/// What lets marks through; null: everything does.
using InkClip = std::shared_ptr<const Coverage>;

/// What is left of a mark behind a clip, each part of it by `alpha` (0 … 1).
Coverage let_through(const Coverage& coverage, const InkClip& clip, double alpha);

} // namespace stonehand
