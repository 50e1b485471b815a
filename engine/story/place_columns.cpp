#include "story/table_composer.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

/// What blocks one below the other ask of their column.
class Measuring
{
  public:
    Measuring(const Composition& composition, Length width) : composition_(composition), width_(width) {}

    TextExtent measure(const std::vector<Block>& blocks)
    {
        for (const Block& block : blocks) std::visit(*this, block.form);
        return extent_;
    }

    void operator()(const TextBlock& text) { take(composition_.extent_of(text)); }
    /// A row of a table in a cell: all that its cells ask, and the white between them.
    void operator()(const ParallelBlock& row)
    {
        TextExtent extent;
        const Length gap = composition_.book.style(row.style).column_gap;
        for (const ParallelBlock::Cell& cell : row.cells) {
            const TextExtent inner = Measuring(composition_, width_).measure(cell.blocks);
            const Length before = extent.most > Length() ? gap : Length();
            extent.least += before + inner.least;
            extent.most += before + inner.most;
        }
        take(extent);
    }
    /// A picture takes what it is given; it asks for a quarter of the table, so that it can be seen.
    void operator()(const PictureBlock& picture)
    {
        constexpr std::int64_t least_part = 4;
        take({width_ / least_part, picture.width, {}});
    }
    /// In a cell nothing floats.
    void operator()(const FloatBlock& figure)
    {
        for (const Block& block : figure.blocks) std::visit(*this, block.form);
    }
    void operator()(const PairBlock&) {}
    void operator()(const RuleBlock&) {}
    void operator()(const SpaceBlock&) {}
    void operator()(const FitBlock&) {}

  private:
    void take(const TextExtent& extent)
    {
        extent_.least = std::max(extent_.least, extent.least);
        extent_.most = std::max(extent_.most, extent.most);
    }

    const Composition& composition_;
    Length width_;
    TextExtent extent_;
};

/// Narrows what was composed for another width: tables in a cell.
void narrow(std::vector<Block>& blocks, Length from, Length to)
{
    if (from <= Length()) return;
    for (Block& block : blocks) {
        if (auto* figure = std::get_if<FloatBlock>(&block.form)) narrow(figure->blocks, from, to);
        auto* row = std::get_if<ParallelBlock>(&block.form);
        if (!row) continue;
        for (ParallelBlock::Cell& cell : row->cells) {
            const Length end = (cell.at + cell.width).times(to / from), was = cell.width;
            cell.at = cell.at.times(to / from);
            cell.width = end - cell.at;
            narrow(cell.blocks, was, cell.width);
        }
    }
}

} // namespace

void TableComposer::measure(const GridCell& at, const std::vector<Block>& blocks, const TextBlock* figure)
{
    const TextExtent extent = Measuring(composition_, place_.width).measure(blocks);
    CellWish wish{at.column, at.columns, extent.least, extent.most, at.cell->width, true};
    wish.text = at.cell->kind == BlockKind::DataCell &&
                (at.cell->align == CellAlign::Start || at.cell->align == CellAlign::Centre);
    points_.emplace_back();
    if (figure && at.columns == 1 && at.cell->kind == BlockKind::DataCell)
        points_.back() = composition_.extent_of(*figure).at_point;
    if (points_.back()) {
        point_rooms_.resize(std::max(point_rooms_.size(), at.column + 1));
        PointRoom& room = point_rooms_[at.column];
        room.left = std::max(room.left, points_.back()->left);
        room.right = std::max(room.right, points_.back()->right);
    }
    wishes_.push_back(wish);
}

/// Gives the cells their places, in the order in which they were composed.
void TableComposer::place_cells(std::size_t columns)
{
    for (std::size_t column = 0; column < point_rooms_.size(); ++column) {
        const Length block = point_rooms_[column].left + point_rooms_[column].right;
        if (block > Length()) wishes_.push_back({column, 1, block, block, {}, false});
    }
    const std::vector<ColumnPlace> places = place_columns(columns, wishes_, place_.width, gap_);
    std::size_t index = 0;
    for (Block& block : blocks_)
        if (auto* row = std::get_if<ParallelBlock>(&block.form))
            for (ParallelBlock::Cell& cell : row->cells) place_cell(cell, index++, places);
}

/// Columns run from the right where the table is read from there.
void TableComposer::place_cell(ParallelBlock::Cell& cell, std::size_t index,
                               const std::vector<ColumnPlace>& places) const
{
    const CellWish& wish = wishes_[index];
    const ColumnPlace &first = places[wish.column], &last = places[wish.column + wish.columns - 1];
    const Length width = last.at + last.width - first.at;
    narrow(cell.blocks, cell.width, width);
    cell.at = leftward_ ? place_.width - first.at - width : first.at;
    cell.width = width;
    // What does not stand in one line has no point to be aligned at.
    if (points_[index] && wish.most <= width) cell.at += point_shift(index);
}

/// The figures of a column stand with the end of the longest at the column's end, and their points level.
Length TableComposer::point_shift(std::size_t index) const
{
    const TextExtent::AtPoint& own = *points_[index];
    const PointRoom& room = point_rooms_[wishes_[index].column];
    return leftward_ ? room.left - own.left : own.right - room.right;
}

} // namespace stonehand
