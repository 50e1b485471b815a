#pragma once

#include <vector>

#include "story/column_widths.hpp"
#include "story/content_composer.hpp"
#include "story/measure_text.hpp"
#include "story/table_grid.hpp"

namespace stonehand
{

/// One pass over a table: its rows and rules are dressed, its cells measured; then its columns are placed.
class TableComposer
{
  public:
    TableComposer(Composition& composition, const ElementPath& path, const ContentPlace& place)
        : composition_(composition), path_(path), place_(place)
    {
    }
    std::vector<Block> compose(const ContentBlock& table);

  private:
    void add_rule(const Border& border, Span span, const OfTable& of);
    void add_group(const GridGroup& group, const OfTable& of);
    ParallelBlock compose_row(const GridRow& row, const ContentPlace& place);
    ParallelBlock::Cell compose_cell(const GridCell& at, const ContentPlace& place, AnchorId& row_anchor);
    ContentPlace inside_cell(const GridCell& at, const ContentPlace& place);

    /// Notes what a cell asks of its columns. `figure`: its only text, where it is aligned at the point.
    void measure(const GridCell& at, const std::vector<Block>& blocks, const TextBlock* figure);
    void place_cells(std::size_t columns);
    void place_cell(ParallelBlock::Cell& cell, std::size_t index,
                    const std::vector<ColumnPlace>& places) const;
    Length point_shift(std::size_t index) const;

    /// The room on either side of the points of a column's figures.
    struct PointRoom {
        Length left, right;
    };

    Composition& composition_;
    ElementPath path_;
    ContentPlace place_;
    Length gap_, rule_shift_;
    bool leftward_ = false;
    std::vector<Block> blocks_;
    std::vector<CellWish> wishes_; ///< of each cell, in order
    std::vector<std::optional<TextExtent::AtPoint>> points_;
    std::vector<PointRoom> point_rooms_; ///< of each column
};

} // namespace stonehand
