#pragma once

#include <cstdint>
#include <vector>

#include "painted/painted_mark.hpp"

namespace stonehand
{

/// What lies on the paper somewhere, as far as overprint and register ask.
struct Beneath {
    bool any = false;    ///< some ink
    bool others = false; ///< an ink that is not Black, or a colour whose inks are not known
};

/// A coarse picture of what a page has painted so far: which cells of about 1 pt have ink on them. White that
/// knocks out takes it away again.
class PageUnderlay
{
  public:
    explicit PageUnderlay(const PlaneBox& page);

    /// What lies beneath a mark; then the mark lies there too. A sign of text counts as its box, and a cell
    /// as its middle.
    Beneath lay(const PaintedMark& mark);

  private:
    /// Cells of a row, from the first to before the last.
    struct Run {
        std::size_t row, first, last;
    };
    struct Cells {
        std::vector<Run> runs;
        bool knocks_out = false; ///< what was there is gone
        Beneath ink;
    };
    Cells cells_of(const PaintedMark& mark);
    Cells cells_of_path(const PaintedMark& mark, const PaintedPath& path);
    void fill(const Outline& outline, Winding winding, const PlaneBox& within, std::vector<Run>& runs);
    void draw(const Outline& outline, double width, const PlaneBox& within, std::vector<Run>& runs);
    void fill_box(const PlaneBox& box, std::vector<Run>& runs);
    void clip(const ClipPath* path, std::vector<Run>& runs);
    std::size_t row_of(double y) const;
    std::size_t column_of(double x) const;

    PlaneBox page_;
    double cell_;
    std::size_t columns_, rows_;
    std::vector<std::uint8_t> cells_;
    std::size_t work_ = 0; ///< cells that were looked at
};

} // namespace stonehand
