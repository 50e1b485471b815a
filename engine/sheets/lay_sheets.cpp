#include "sheets/lay_sheets.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sheets/creep.hpp"
#include "sheets/paper_for.hpp"
#include "sheets/sheet_tracks.hpp"
#include "sheets/turn_sheet.hpp"

namespace stonehand
{

namespace
{

// Blocks that an eye follows down the back of a gathered book; sizes are ours.
constexpr Length tallest_step = Length::millimetres(6), collation_margin = Length::millimetres(10);

Gaps gaps_of(const Imposition& imposition, const PageFormat& page)
{
    const Length gutter = imposition.gutter < Length{} ? 2 * page.bleed : imposition.gutter;
    if (!is_folded(imposition.scheme)) return {gutter, std::nullopt};
    return {gutter, imposition.scheme == Scheme::Perfect ? 2 * imposition.grind_off : Length{}};
}

Tracks columns_of(const PlannedSheet& sheet, const PageFormat& page, const Imposition& imposition)
{
    return Tracks(sheet.columns, page.trim.width, gaps_of(imposition, page));
}

Tracks rows_of(const PlannedSheet& sheet, const PageFormat& page, const Imposition& imposition)
{
    return Tracks(sheet.rows, page.trim.height, {gaps_of(imposition, page).cut, std::nullopt});
}

/// One side of a planned sheet as it comes to lie on paper.
class SideLayer
{
  public:
    SideLayer(const SheetPlan& plan, const PlannedSheet& planned, const PageFormat& page,
              const Imposition& imposition, Length room)
        : plan_(plan), planned_(planned), page_(page), imposition_(imposition),
          columns_(columns_of(planned, page, imposition)), rows_(rows_of(planned, page, imposition))
    {
        const Size trim{columns_.extent(), rows_.extent()};
        paper_ = paper_for(trim, imposition, room);
        origin_ = {(paper_.width - trim.width) / 2, (paper_.height - trim.height) / 2};
    }

    Sheet lay(const std::vector<PageCell>& cells) const
    {
        Sheet sheet;
        sheet.size = paper_;
        sheet.bleed = page_.bleed;
        sheet.trim = {origin_, {columns_.extent(), rows_.extent()}};
        for (std::size_t i = 0; i < cells.size(); ++i) add(cells[i], i, sheet);
        add_lines(cells, sheet);
        sheet.collation = collation(cells);
        return sheet;
    }

  private:
    void add(const PageCell& cell, std::size_t index, Sheet& sheet) const
    {
        const Track column = columns_.at(index % planned_.columns), row = rows_.at(index / planned_.columns);
        Placement placement;
        placement.turn = cell.turned ? Turn::Half : Turn::None;
        placement.trim = crept({{origin_.x + column.start, origin_.y + row.start}, page_.trim}, cell);
        placement.shown = shown(placement.trim, column, row);
        const auto& page = plan_.pages[cell.position];
        if (!page) return;
        placement.page = *page;
        sheet.placements.push_back(placement);
    }

    Rect crept(Rect trim, const PageCell& cell) const
    {
        const Length creep = cell.spine == Spine::None ? Length{} : creep_at(imposition_, cell.depth);
        const bool right = cell.spine == Spine::Right;
        switch (imposition_.creep) {
        case Creep::Shift:
            trim.at.x += right ? creep : -creep;
            break;
        case Creep::Scale:
            if (right) trim.at.x += creep;
            trim.size.width -= creep;
            break;
        case Creep::None:
            break;
        }
        return trim;
    }

    /// The bleed, as far as the territory of the next page or the edge of the paper.
    Rect shown(const Rect& trim, const Track& column, const Track& row) const
    {
        const Rect bleed = bleed_box(trim, page_.bleed);
        const auto least = [](const std::optional<Length>& limit, Length origin) {
            return limit ? origin + *limit : Length{};
        };
        const auto most = [](const std::optional<Length>& limit, Length origin, Length paper) {
            return limit ? origin + *limit : paper;
        };
        const Length left = std::max(bleed.at.x, least(column.from, origin_.x));
        const Length head = std::max(bleed.at.y, least(row.from, origin_.y));
        const Length right = std::min(bleed.right(), most(column.to, origin_.x, paper_.width));
        const Length foot = std::min(bleed.foot(), most(row.to, origin_.y, paper_.height));
        return {{left, head}, {right - left, foot - head}};
    }

    /// Between the first page of a signature and its last, on its outermost sheet; each signature's stands a
    /// step lower than the one before (fact sheet print-production, 3).
    std::optional<Rect> collation(const std::vector<PageCell>& cells) const
    {
        if (imposition_.scheme != Scheme::Perfect || planned_.sheet != 0) return std::nullopt;
        const auto first = std::find_if(cells.begin(), cells.end(), [&](const PageCell& cell) {
            return cell.position == first_position();
        });
        const Length width = imposition_.grind_off;
        if (first == cells.end() || width == Length{}) return std::nullopt;
        const auto index = static_cast<std::size_t>(first - cells.begin());
        const Track column = columns_.at(index % planned_.columns), row = rows_.at(index / planned_.columns);
        const Length fold = first->spine == Spine::Left ? column.start - imposition_.grind_off
                                                        : column.end + imposition_.grind_off;
        const auto signatures = static_cast<std::int64_t>(plan_.sheets.back().signature + 1);
        const Length margin = std::min(collation_margin, page_.trim.height / 4);
        const Length step = std::min(tallest_step, (page_.trim.height - 2 * margin) / signatures);
        const Length down = margin + static_cast<std::int64_t>(planned_.signature) * step;
        const Length head = first->turned ? row.end - down - step : row.start + down;
        return Rect{{origin_.x + fold - width / 2, origin_.y + head}, {width, step}};
    }

    std::size_t first_position() const
    {
        std::size_t first = planned_.front.front().position;
        for (const PageCell& cell : planned_.front) first = std::min(first, cell.position);
        return first;
    }

    /// Where the outermost leaves are cut and folded: inner ones are cut with them, when all are folded.
    void add_lines(const std::vector<PageCell>& cells, Sheet& sheet) const
    {
        for (std::size_t column = 0; column < planned_.columns; ++column) {
            const Track track = columns_.at(column);
            const Spine spine = cells[column].spine;
            if (spine != Spine::Left) sheet.cuts.upright.push_back(origin_.x + track.start);
            if (spine != Spine::Right) sheet.cuts.upright.push_back(origin_.x + track.end);
        }
        for (std::size_t row = 0; row < planned_.rows; ++row) {
            sheet.cuts.level.push_back(origin_.y + rows_.at(row).start);
            sheet.cuts.level.push_back(origin_.y + rows_.at(row).end);
        }
        if (!is_folded(imposition_.scheme)) return;
        add_folds(columns_, planned_.work_style == WorkStyle::WorkAndTurn, origin_.x, sheet.folds.upright);
        add_folds(rows_, planned_.work_style == WorkStyle::WorkAndTumble, origin_.y, sheet.folds.level);
    }

    /// Every line between pages is a fold, but for the one where two copies are cut apart.
    static void add_folds(const Tracks& tracks, bool has_copies, Length origin, std::vector<Length>& folds)
    {
        for (std::size_t i = 1; i < tracks.count(); ++i)
            if (!has_copies || 2 * i != tracks.count())
                folds.push_back(origin + (tracks.at(i - 1).end + tracks.at(i).start) / 2);
    }

    const SheetPlan& plan_;
    const PlannedSheet& planned_;
    const PageFormat& page_;
    const Imposition& imposition_;
    Tracks columns_, rows_;
    Size paper_;
    Point origin_;
};

std::string name_of(const PlannedSheet& sheet, const Imposition& imposition, std::string_view side)
{
    const std::string number = fmt::format("sheet {}, {}", sheet.sheet + 1, side);
    if (imposition.scheme != Scheme::Perfect) return number;
    return fmt::format("signature {}, {}", sheet.signature + 1, number);
}

// Stamps on a poster are no book; the settings allow no larger grid either.
constexpr unsigned most_in_grid = 100;

/// As many as fit between the edges, at least one.
unsigned count_in(Length paper, Length page, Length gap, Length bleed)
{
    unsigned count = 1;
    while (count < most_in_grid && (count + 1) * page + count * gap + 2 * bleed <= paper) ++count;
    return count;
}

struct GridCount {
    unsigned columns, rows;
    unsigned pages() const { return columns * rows; }
};

} // namespace

Imposition with_grid(Imposition imposition, const PageFormat& page)
{
    if (is_folded(imposition.scheme) || (imposition.columns > 0 && imposition.rows > 0)) return imposition;
    GridCount grid{imposition.scheme == Scheme::Single ? 1u : 2u, 1};
    if (imposition.sheet != Size{}) {
        const Length gap = gaps_of(imposition, page).cut;
        // Where both sides stand on one plate, half of it is for each.
        const bool has_backs = imposition.sides == 2;
        const unsigned beside = has_backs && imposition.work_style == WorkStyle::WorkAndTurn ? 2 : 1;
        const unsigned below = has_backs && imposition.work_style == WorkStyle::WorkAndTumble ? 2 : 1;
        const auto grid_of = [&](const Size& paper) {
            return GridCount{count_in(paper.width, page.trim.width, gap, page.bleed) / beside,
                             count_in(paper.height, page.trim.height, gap, page.bleed) / below};
        };
        const GridCount as_said = grid_of(imposition.sheet);
        const GridCount turned = grid_of({imposition.sheet.height, imposition.sheet.width});
        const GridCount& most = turned.pages() > as_said.pages() ? turned : as_said;
        grid = {std::max(1u, most.columns), std::max(1u, most.rows)};
    }
    imposition.columns = grid.columns;
    imposition.rows = grid.rows;
    return imposition;
}

Size paper_needed(const SheetPlan& plan, const PageFormat& page, const Imposition& imposition)
{
    Size needed;
    for (const PlannedSheet& sheet : plan.sheets) {
        needed.width = std::max(needed.width, columns_of(sheet, page, imposition).extent());
        needed.height = std::max(needed.height, rows_of(sheet, page, imposition).extent());
    }
    return {needed.width + 2 * page.bleed, needed.height + 2 * page.bleed};
}

std::vector<Sheet> lay_sheets(const SheetPlan& plan, const PageFormat& page, const Imposition& imposition,
                              Length room)
{
    std::vector<Sheet> sheets;
    for (const PlannedSheet& planned : plan.sheets) {
        const SideLayer layer(plan, planned, page, imposition, room);
        Sheet front = layer.lay(planned.front);
        const bool one_plate = planned.work_style != WorkStyle::Sheetwise;
        front.name = name_of(planned, imposition, one_plate ? "both sides" : "front");
        sheets.push_back(std::move(front));
        if (planned.back.empty()) continue;
        Sheet back = layer.lay(planned.back);
        back.name = name_of(planned, imposition, "back");
        turn_back(back, imposition.flip_edge);
        sheets.push_back(std::move(back));
    }
    return sheets;
}

} // namespace stonehand
