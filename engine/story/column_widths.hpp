#pragma once

#include <cstddef>
#include <vector>

#include "edition/edition.hpp"

namespace stonehand
{

/// What a cell asks of the columns that it fills.
struct CellWish {
    std::size_t column = 0, columns = 1;
    Length least, most; ///< with its words unbroken; with its lines unbroken
    ColumnWidth given;
    bool text = true; ///< it takes the width that no column needs; figures stay compact
};

/// The left edge and the width of a column, from the table's start.
struct ColumnPlace {
    Length at, width;
};

/// Shares a table's width among its columns in the manner of CSS 2.2, 17.5.2.2, automatic table layout: each
/// has at least what its words ask, and as much as its lines ask where the table is wide enough. What is left
/// then goes to the columns of text.
std::vector<ColumnPlace> place_columns(std::size_t columns, const std::vector<CellWish>& wishes, Length width,
                                       Length gap);

} // namespace stonehand
