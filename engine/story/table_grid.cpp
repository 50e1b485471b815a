#include "story/table_grid.hpp"

#include <algorithm>

#include "edition/check_tables.hpp"

namespace stonehand
{

namespace
{

/// For how many rows more a cell from above fills each column.
using Taken = std::vector<int>;

GridRow form_row(const ContentBlock& row, std::size_t rows_left, Taken& taken)
{
    GridRow formed;
    formed.row = &row;
    std::size_t column = 0;
    for (const ContentBlock& cell : row.children) {
        while (column < taken.size() && taken[column] > 0) ++column;
        const auto span = static_cast<std::size_t>(std::clamp(cell.column_span, 1, most_columns));
        const std::size_t end = std::min(column + span, std::size_t{most_columns});
        if (column >= end) break;
        GridCell at{&cell, column, end - column, std::clamp(cell.row_span, 1, most_rows)};
        at.rows = std::min(at.rows, static_cast<int>(rows_left));
        if (taken.size() < end) taken.resize(end);
        std::fill(taken.begin() + static_cast<std::ptrdiff_t>(column),
                  taken.begin() + static_cast<std::ptrdiff_t>(end), at.rows);
        formed.cells.push_back(at);
        column = end;
    }
    for (int& rows : taken) rows = std::max(rows - 1, 0);
    formed.joined = std::any_of(taken.begin(), taken.end(), [](int rows) { return rows > 0; });
    return formed;
}

GridGroup form_group(const ContentBlock& group, std::size_t& columns)
{
    GridGroup formed;
    formed.group = &group;
    Taken taken;
    for (std::size_t row = 0; row < group.children.size(); ++row)
        formed.rows.push_back(form_row(group.children[row], group.children.size() - row, taken));
    columns = std::max(columns, taken.size());
    return formed;
}

} // namespace

TableGrid form_table(const ContentBlock& table)
{
    TableGrid grid;
    for (const BlockKind kind : {BlockKind::TableHead, BlockKind::TableBody})
        for (const ContentBlock& group : table.children)
            if (group.kind == kind && !group.children.empty())
                grid.groups.push_back(form_group(group, grid.columns));
    return grid;
}

} // namespace stonehand
