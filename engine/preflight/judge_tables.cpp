#include <algorithm>
#include <unordered_set>

#include "preflight/attribute_of.hpp"
#include "preflight/judge_structure.hpp"

namespace stonehand
{

namespace
{

// More columns than these no table has that anybody reads; spans beyond are cut, so that a hostile one costs
// no memory.
constexpr std::int64_t most_columns = 4096, most_rows = 65'536;

struct Cell {
    ReadElementId element;
    std::int64_t columns, rows;
};

/// A table as rows of cells.
class Grid
{
  public:
    Grid(const Judged& judged, ReadElementId table) : judged_(judged)
    {
        for (const ReadElementId child : elements()[table].children) {
            const std::string& role = elements()[child].role;
            if (role == "TR") add_row(child);
            if (role == "THead" || role == "TBody" || role == "TFoot")
                for (const ReadElementId inner : elements()[child].children)
                    if (elements()[inner].role == "TR") add_row(inner);
        }
    }

    const std::vector<std::vector<Cell>>& rows() const { return rows_; }
    const std::vector<ReadElementId>& row_elements() const { return row_elements_; }

  private:
    const std::vector<ReadElement>& elements() const { return judged_.structure.elements; }

    std::int64_t span(const ReadElement& cell, std::string_view key, std::int64_t most) const
    {
        const auto said = attribute_of(cell, judged_.structure, "Table", key).integer();
        return std::clamp<std::int64_t>(said.value_or(1), 1, most);
    }

    void add_row(ReadElementId id)
    {
        std::vector<Cell>& row = rows_.emplace_back();
        row_elements_.push_back(id);
        for (const ReadElementId child : elements()[id].children) {
            const ReadElement& cell = elements()[child];
            if (cell.role == "TH" || cell.role == "TD")
                row.push_back({child, span(cell, "ColSpan", most_columns), span(cell, "RowSpan", most_rows)});
        }
    }

    const Judged& judged_;
    std::vector<std::vector<Cell>> rows_;
    std::vector<ReadElementId> row_elements_;
};

class TableJudge
{
  public:
    TableJudge(const Judged& judged, Findings& findings)
        : judged_(judged), elements_(judged.structure.elements), findings_(findings)
    {
        for (const ReadElement& element : elements_)
            if (const auto id = element.object["ID"].bytes()) ids_.insert(*id);
    }

    void judge(ReadElementId table)
    {
        judge_groups(elements_[table]);
        const Grid grid(judged_, table);
        judge_shape(elements_[table], grid);
        judge_headers(grid);
    }

  private:
    void judge_groups(const ReadElement& table)
    {
        const auto count = [&](std::string_view role) {
            return std::count_if(table.children.begin(), table.children.end(),
                                 [&](ReadElementId child) { return elements_[child].role == role; });
        };
        const FindingPlace place = judged_.place_of(table);
        if (count("THead") > 1) findings_.add("UA 7.2-11", place, say("a Table has more than one THead"));
        if (count("TFoot") > 1) findings_.add("UA 7.2-12", place, say("a Table has more than one TFoot"));
        if (count("TBody") > 0) return;
        if (count("TFoot") > 0) findings_.add("UA 7.2-13", place, say("a Table has a TFoot and no TBody"));
        if (count("THead") > 0) findings_.add("UA 7.2-14", place, say("a Table has a THead and no TBody"));
    }

    /// Lays the cells out, row by row; each column counts how many rows a cell above still takes of it.
    void judge_shape(const ReadElement& table, const Grid& grid)
    {
        std::vector<std::int64_t> taken;
        std::int64_t width = -1;
        for (std::size_t number = 0; number < grid.rows().size(); ++number) {
            const std::vector<Cell>& row = grid.rows()[number];
            const FindingPlace place = judged_.place_of(elements_[grid.row_elements()[number]]);
            bool overlaps = false;
            const std::int64_t end = lay(row, taken, overlaps);
            if (overlaps) {
                findings_.add("UA 7.2-15", place, say("cells of row {} overlap", number + 1));
                return;
            }
            if (width < 0) width = end;
            if (end != width) {
                const bool spans =
                    std::any_of(row.begin(), row.end(), [](const Cell& cell) { return cell.columns > 1; });
                findings_.add(row.empty() ? Rule("UA 7.2-42") : Rule("UA 7.2-43"), place,
                              spans ? say("row {} has {} columns with its spans, the first has {}",
                                          number + 1, end, width)
                                    : say("row {} has {} columns, the first has {}", number + 1, end, width));
                return;
            }
        }
        if (std::any_of(taken.begin(), taken.end(), [](std::int64_t rows) { return rows > 0; }))
            findings_.add("UA 7.2-41", judged_.place_of(table),
                          say("a cell spans more rows than its Table has"));
    }

    /// Where the row ends, counting what cells above take of it.
    static std::int64_t lay(const std::vector<Cell>& row, std::vector<std::int64_t>& taken, bool& overlaps)
    {
        std::size_t at = 0;
        std::vector<std::int64_t> below = taken;
        for (const Cell& cell : row) {
            while (at < taken.size() && taken[at] > 0) ++at;
            const std::size_t end =
                std::min<std::size_t>(at + static_cast<std::size_t>(cell.columns), most_columns);
            if (below.size() < end) below.resize(end);
            for (; at < end; ++at) {
                if (at < taken.size() && taken[at] > 0) overlaps = true;
                below[at] = cell.rows;
            }
        }
        std::size_t width = at;
        for (std::size_t column = 0; column < below.size(); ++column)
            if (below[column] > 0) {
                width = std::max(width, column + 1);
                --below[column];
            }
        taken = std::move(below);
        return static_cast<std::int64_t>(width);
    }

    /// Where all header cells say their scope every cell finds its headers; else each must name them.
    void judge_headers(const Grid& grid)
    {
        std::vector<ReadElementId> without_scope;
        bool all_named = true;
        for (const std::vector<Cell>& row : grid.rows())
            for (const Cell& cell : row) {
                const ReadElement& element = elements_[cell.element];
                const PdfObject headers = attribute_of(element, judged_.structure, "Table", "Headers");
                judge_names(element, headers);
                if (element.role == "TD" && headers.size() == 0) all_named = false;
                if (element.role == "TH" &&
                    !attribute_of(element, judged_.structure, "Table", "Scope").is_name())
                    without_scope.push_back(cell.element);
            }
        if (all_named) return;
        for (const ReadElementId header : without_scope)
            findings_.add("UA 7.5-1", judged_.place_of(elements_[header]),
                          say("a TH says no Scope, and cells name no headers"));
    }

    void judge_names(const ReadElement& cell, const PdfObject& headers)
    {
        for (std::size_t index = 0; index < headers.size(); ++index) {
            const auto name = headers[index].bytes();
            if (!name || !ids_.contains(*name))
                findings_.add("UA 7.5-2", judged_.place_of(cell),
                              say("a {} names a header that is not there", cell.role));
        }
    }

    const Judged& judged_;
    const std::vector<ReadElement>& elements_;
    Findings& findings_;
    std::unordered_set<std::string> ids_;
};

} // namespace

void judge_tables(const Judged& judged, Findings& findings)
{
    TableJudge judge(judged, findings);
    for (ReadElementId id = 0; id < judged.structure.elements.size(); ++id)
        if (judged.structure.elements[id].role == "Table") judge.judge(id);
}

} // namespace stonehand
