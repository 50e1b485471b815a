#pragma once

#include <cstddef>
#include <vector>

#include "edition/edition.hpp"

namespace stonehand
{

/// A cell of a table at its place.
struct GridCell {
    const ContentBlock* cell = nullptr;
    std::size_t column = 0, columns = 1; ///< the first that it fills, and how many
    int rows = 1;                        ///< how many of its group it reaches through
};
struct GridRow {
    const ContentBlock* row = nullptr;
    std::vector<GridCell> cells;
    bool joined = false; ///< to the row below, which a cell reaches into
};
struct GridGroup {
    const ContentBlock* group = nullptr;
    std::vector<GridRow> rows;
};

/// The cells of a table, each in its columns (HTML, 4.9.12.1: forming a table).
struct TableGrid {
    std::vector<GridGroup> groups; ///< heads first
    std::size_t columns = 0;
};

/// What the edition's check has told of, ragged rows and cells that reach too far, is cut to what can be set.
TableGrid form_table(const ContentBlock& table);

} // namespace stonehand
