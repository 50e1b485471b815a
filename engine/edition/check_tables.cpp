#include "edition/check_tables.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "edition/child_elements.hpp"
#include "edition/column_width.hpp"

namespace stonehand
{

namespace
{

/// How many columns or rows a cell spans; more than `most` are told, and taken for as many.
int count_of(const Element& cell, std::string_view name, int most, Report& report)
{
    const Attribute* attribute = cell.attribute(name);
    int count = 1;
    if (attribute)
        std::from_chars(attribute->value.data(), attribute->value.data() + attribute->value.size(), count);
    if (count > most)
        report
            .add("out-of-range", attribute->value_span,
                 say("{} is {}, more than a cell may span", name, attribute->value))
            .hint(say("write a number from 1 to {}", most));
    return std::clamp(count, 1, most);
}

/// That a width is of one column, and one that a table can give it.
void check_column_width(const Element& cell, Report& report)
{
    const Attribute* width = cell.attribute("width");
    if (!width) return;
    if (!column_width(width->value))
        report.add("bad-value", width->value_span, say("a column is not {} wide", quoted(width->value)))
            .hint(say("write a share of the table or a length, above 0: 30%, 25mm or 60pt"));
    if (const Attribute* span = cell.attribute("colspan"); span && span->value != "1")
        report
            .add("contradiction", width->name_span,
                 say("a cell over several columns says how wide a column is"))
            .hint(say("give the width to cells of one column"));
}

/// A column that a cell of a row above reaches into.
struct Reach {
    int rows = 0; ///< how many rows more
    const Element* cell = nullptr;
};

/// The grid of a table, filled row by row (HTML, 4.9.12.1: forming a table).
class Grid
{
  public:
    explicit Grid(Report& report) : report_(report) {}

    void add_group(const Element& group)
    {
        for (const Element& row : child_elements(group))
            if (row.name == "tr") add_row(row);
        for (Reach& reach : reaches_) { // told once for each cell
            if (reach.rows > 0 && reach.cell != told_) {
                told_ = reach.cell;
                report_.add("ragged-table", reach.cell->span, say("the cell reaches below the last row"))
                    .hint(say("make its rowspan smaller by {}", reach.rows));
            }
            reach = {};
        }
    }

  private:
    void add_row(const Element& row)
    {
        int column = 0;
        for (const Element& cell : child_elements(row))
            if (cell.name == "th" || cell.name == "td") {
                check_column_width(cell, report_);
                column = add_cell(cell, column);
            }
        int filled = 0;
        for (Reach& reach : reaches_) {
            if (reach.rows == 0) continue;
            ++filled;
            if (--reach.rows == 0) reach = {};
        }
        check_width(row, filled);
    }

    /// Puts a cell into the first free column from `column` on; returns the column after it.
    int add_cell(const Element& cell, int column)
    {
        while (column < columns() && reaches_[static_cast<std::size_t>(column)].rows > 0) ++column;
        const int end = column + count_of(cell, "colspan", most_columns, report_);
        const int rows = count_of(cell, "rowspan", most_rows, report_);
        if (end > most_columns) {
            tell_too_wide(cell);
            return column;
        }
        if (end > columns()) reaches_.resize(static_cast<std::size_t>(end));
        const Reach reach{rows, &cell};
        const Element* covered = nullptr;
        for (int i = column; i < end; ++i) {
            Reach& at = reaches_[static_cast<std::size_t>(i)];
            if (at.rows > 0) covered = at.cell;
            at = reach;
        }
        if (covered)
            report_
                .add("overlapping-cells", cell.span, say("the cell covers one that reaches down from above"))
                .hint(say("make its colspan smaller, or the other's rowspan"))
                .hint(say("the other cell stands here"), covered->span);
        return end;
    }

    void check_width(const Element& row, int width)
    {
        if (!first_row_) {
            first_row_ = &row;
            width_ = width;
        } else if (width != width_)
            report_
                .add("ragged-table", row.span,
                     say("the row fills {} columns, the first row of the table {}", width, width_))
                .hint(say("add or take out cells, or change a colspan or rowspan; an empty cell is <td/>"))
                .hint(say("the first row stands here"), first_row_->span);
    }

    void tell_too_wide(const Element& cell)
    {
        if (too_wide_) return;
        too_wide_ = true;
        report_.add("ragged-table", cell.span, say("the table has more than a thousand columns"))
            .hint(say("check its colspan"));
    }

    int columns() const { return static_cast<int>(reaches_.size()); }

    Report& report_;
    std::vector<Reach> reaches_; ///< for each column: who fills it in this row
    const Element* first_row_ = nullptr;
    const Element* told_ = nullptr;
    int width_ = 0;
    bool too_wide_ = false;
};

} // namespace

void check_tables(const Landmarks& landmarks, Report& report)
{
    for (const Element* table : landmarks.tables) {
        Grid grid(report);
        for (const Element& group : child_elements(*table))
            if (group.name == "thead" || group.name == "tbody") grid.add_group(group);
    }
}

} // namespace stonehand
