#include "sheets/plan_sheets.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "sheets/fold_section.hpp"
#include "sheets/turn_work.hpp"

namespace stonehand
{

namespace
{

std::size_t up_to_multiple(std::size_t count, std::size_t of)
{
    return (count + of - 1) / of * of;
}

/// Pages in order, and blanks so that there are as many as are wanted.
std::vector<std::optional<std::size_t>> with_blanks(std::size_t pages, std::size_t wanted, BlankPlace blanks)
{
    std::vector<std::optional<std::size_t>> positions;
    for (std::size_t page = 0; page < pages; ++page) positions.emplace_back(page);
    const bool keeps_last = blanks == BlankPlace::BeforeLast && pages > 1;
    positions.insert(positions.end() - (keeps_last ? 1 : 0), wanted - pages, std::nullopt);
    return positions;
}

// ---- folded ----

unsigned pages_of_a_sheet(const Imposition& imposition)
{
    if (imposition.sheet_pages != 0) return imposition.sheet_pages;
    return imposition.scheme == Scheme::Saddle ? 4 : imposition.signature;
}

/// How many pages each signature has. The last may have half as many as the others (fact sheet
/// print-production, 1.2).
std::vector<std::size_t> signatures_of(const Imposition& imposition, std::size_t pages)
{
    const std::size_t sheet = pages_of_a_sheet(imposition);
    if (imposition.scheme == Scheme::Saddle) return {up_to_multiple(std::max<std::size_t>(pages, 1), sheet)};
    const std::size_t whole = imposition.signature;
    std::vector<std::size_t> signatures(pages / whole, whole);
    const std::size_t rest = pages % whole;
    if (rest > 0 || signatures.empty())
        signatures.push_back(rest <= whole / 2 && whole > 4 ? whole / 2 : whole);
    return signatures;
}

/// A page of a section as a cell: a nest of sections has the first and last pages on the outside.
class Nest
{
  public:
    Nest(std::size_t first, std::size_t pages, std::size_t sheet, std::size_t section)
        : first_(first), pages_(pages), sheet_(sheet), section_(section)
    {
    }

    PageCell cell(const FoldedPage& folded, unsigned column) const
    {
        const std::size_t half = section_ / 2, before = sheet_ * half, page = folded.page - 1;
        const std::size_t in_nest = page < half ? before + page : pages_ - before - (section_ - page);
        const std::size_t from_outside = std::min(in_nest, pages_ - 1 - in_nest);
        return {first_ + in_nest, folded.turned, column % 2 == 0 ? Spine::Right : Spine::Left,
                static_cast<unsigned>(from_outside / 2)};
    }

  private:
    std::size_t first_, pages_, sheet_, section_;
};

std::vector<PageCell> cells_of(const std::vector<FoldedPage>& side, unsigned columns, const Nest& nest)
{
    std::vector<PageCell> cells;
    for (const FoldedPage& page : side)
        cells.push_back(nest.cell(page, static_cast<unsigned>(cells.size()) % columns));
    return cells;
}

void add_signature(SheetPlan& plan, std::size_t first, std::size_t pages, std::size_t signature,
                   unsigned section, Binding binding)
{
    const FoldedSheet folded = fold_section(section, binding);
    for (std::size_t sheet = 0; sheet < pages / section; ++sheet) {
        const Nest nest(first, pages, sheet, section);
        plan.sheets.push_back({signature, sheet, folded.columns, folded.rows,
                               cells_of(folded.front, folded.columns, nest),
                               cells_of(folded.back, folded.columns, nest), WorkStyle::Sheetwise});
    }
}

SheetPlan plan_folded(const Imposition& imposition, Binding binding, std::size_t pages)
{
    SheetPlan plan;
    std::size_t first = 0;
    for (const std::size_t count : signatures_of(imposition, pages)) {
        const auto section =
            static_cast<unsigned>(std::min<std::size_t>(count, pages_of_a_sheet(imposition)));
        add_signature(plan, first, count, plan.sheets.empty() ? 0 : plan.sheets.back().signature + 1, section,
                      binding);
        first += count;
    }
    plan.pages = with_blanks(pages, first, imposition.blanks);
    return plan;
}

// ---- not folded ----

/// Cuts and grids: the leaf or page that a cell of a sheet shows.
class Grid
{
  public:
    Grid(const Imposition& imposition, Binding binding, std::size_t pages)
        : imposition_(imposition), binding_(binding), cells_(imposition.columns * imposition.rows),
          sheets_(std::max<std::size_t>(1, up_to_multiple(pages, cells_ * imposition.sides) /
                                               (cells_ * imposition.sides)))
    {
        assert(cells_ > 0);
    }

    std::size_t sheets() const { return sheets_; }
    std::size_t positions() const { return sheets_ * cells_ * imposition_.sides; }

    std::vector<PageCell> side(std::size_t sheet, std::size_t side) const
    {
        std::vector<PageCell> cells(cells_);
        for (std::size_t cell = 0; cell < cells_; ++cell)
            cells[place_of(cell, side)] = {position(sheet, side, cell), false, Spine::None, 0};
        return cells;
    }

  private:
    bool has_leaves() const { return imposition_.scheme != Scheme::NUp; }

    std::size_t position(std::size_t sheet, std::size_t side, std::size_t cell) const
    {
        if (!has_leaves()) return (sheet * imposition_.sides + side) * cells_ + cell;
        const std::size_t leaf =
            imposition_.scheme == Scheme::CutAndStack ? cell * sheets_ + sheet : sheet * cells_ + cell;
        return leaf * imposition_.sides + side;
    }

    /// Cells follow one another in the direction of reading. The back of a leaf lies behind it, so that what
    /// stands left on the front stands right on the back.
    std::size_t place_of(std::size_t cell, std::size_t side) const
    {
        const std::size_t column = cell % imposition_.columns, row = cell / imposition_.columns;
        const bool mirrored = (binding_ == Binding::Right) != (has_leaves() && side == 1);
        return row * imposition_.columns + (mirrored ? imposition_.columns - 1 - column : column);
    }

    const Imposition& imposition_;
    Binding binding_;
    std::size_t cells_, sheets_;
};

SheetPlan plan_unfolded(const Imposition& imposition, Binding binding, std::size_t pages)
{
    const Grid grid(imposition, binding, pages);
    SheetPlan plan;
    // Nothing is folded round the last page: it needs no place of its own.
    plan.pages = with_blanks(pages, grid.positions(), BlankPlace::End);
    for (std::size_t sheet = 0; sheet < grid.sheets(); ++sheet)
        plan.sheets.push_back({0, sheet, imposition.columns, imposition.rows, grid.side(sheet, 0),
                               imposition.sides == 2 ? grid.side(sheet, 1) : std::vector<PageCell>{},
                               WorkStyle::Sheetwise});
    return plan;
}

} // namespace

std::size_t SheetPlan::blanks() const
{
    return static_cast<std::size_t>(std::count(pages.begin(), pages.end(), std::nullopt));
}

SheetPlan plan_sheets(const Imposition& imposition, Binding binding, std::size_t pages)
{
    SheetPlan plan = is_folded(imposition.scheme) ? plan_folded(imposition, binding, pages)
                                                  : plan_unfolded(imposition, binding, pages);
    for (PlannedSheet& sheet : plan.sheets) turn_work(sheet, imposition.work_style);
    return plan;
}

} // namespace stonehand
