#include <algorithm>
#include <utility>

#include "pages/place_slabs.hpp"
#include "pages/stack_blocks.hpp"

namespace stonehand
{

namespace
{

/// A cell, set: its slabs, and where they stand below its row's first baseline.
struct SetCell {
    const ParallelBlock::Cell* cell;
    Strip strip;
    std::vector<Length> baselines;
    bool in_margin; ///< it stands wholly beside the column and takes no room in it: an ordinal

    Length leading() const
    {
        return strip.slabs.empty() || in_margin ? Length{} : strip.slabs.front().leading;
    }
    Length foot() const
    {
        Length foot;
        if (in_margin) return foot;
        for (std::size_t index = 0; index < strip.slabs.size(); ++index)
            foot = std::max(foot, baselines[index] + strip.slabs[index].depth);
        return foot;
    }
};

/// A row of cells, set. `at`: its first baseline, below that of the first row of its slab.
struct SetRow {
    std::vector<SetCell> cells;
    Length at, leading, depth;
};

/// A cell that is not yet at its end: the row it begins in and the last it reaches into.
struct Reaching {
    const SetCell* cell;
    Length at;
    std::size_t last;
};

/// Places each row below the one before it, on the grid where there is one. What reaches through several rows
/// has its room in them; where it is higher it makes the last of them deeper.
void place_rows(std::vector<SetRow>& rows, Length grid)
{
    std::vector<Reaching> reaching; // no more than there are columns
    for (std::size_t index = 0; index < rows.size(); ++index) {
        SetRow& row = rows[index];
        if (index > 0) {
            const SetRow& above = rows[index - 1];
            row.at = above.at + above.depth + row.leading;
            if (grid > Length{}) row.at = grid * (((row.at + grid).units() - 1) / grid.units());
        }
        for (const SetCell& cell : row.cells)
            reaching.push_back(
                {&cell, row.at, index + static_cast<std::size_t>(std::max(cell.cell->rows, 1)) - 1});
        const bool last = index + 1 == rows.size();
        std::erase_if(reaching, [&](const Reaching& one) {
            if (one.last > index && !last) return false;
            row.depth = std::max(row.depth, one.at + one.cell->foot() - row.at);
            return true;
        });
    }
}

} // namespace

void Stack::operator()(const ParallelBlock& block)
{
    joined_rows_.push_back(&block);
    if (block.joined && next_ && std::holds_alternative<ParallelBlock>(next_->form)) return;
    add_rows(std::exchange(joined_rows_, {}));
}

/// A table's rows of heads come before those of its bodies: with the first of these they are known whole.
void Stack::begin_row(const OfTable& of)
{
    if (of.table != table_) {
        table_ = of.table;
        repeated_ = 0;
        first_head_ = strip_.slabs.size();
        has_heads_ = of.place == RowPlace::TableHead;
    }
    if (of.place == RowPlace::TableBody && repeated_ == 0 && has_heads_) keep_heads();
}

void Stack::keep_heads()
{
    Frame frame;
    frame.grid = column_.grid;
    frame.keeping = column_.keeping;
    const std::vector<Length> baselines = place_slabs(strip_, first_head_, strip_.slabs.size(), frame);
    Repeated& heads = strip_.repeated.emplace_back();
    for (std::size_t index = 0; index < baselines.size(); ++index)
        for (Piece piece : pieces_of(strip_, strip_.slabs[first_head_ + index], PageFlow::Both)) {
            move(piece, {}, baselines[index]);
            heads.pieces.push_back(std::move(piece));
        }
    heads.depth = baselines.back() + strip_.slabs.back().depth;
    for (const RuleBlock* rule : rules_for_next_)
        heads.pieces.push_back(rule_piece(*rule, heads.depth + rule->shift));
    repeated_ = static_cast<std::uint32_t>(strip_.repeated.size());
}

/// Rows that no page parts: one, or as many as a cell reaches through.
void Stack::add_rows(const std::vector<const ParallelBlock*>& blocks)
{
    const OfTable& of = blocks.front()->of;
    begin_row(of);
    Slab slab = begin_slab(&style(blocks.front()->style), blocks.front()->span);
    slab.repeated = of.place == RowPlace::TableBody ? repeated_ : 0;
    const bool kept = column_.keeping == Column::Keeping::Grid;
    slab.align = kept ? Slab::Align::Grid : Slab::Align::Own;
    std::vector<SetRow> rows;
    for (const ParallelBlock* block : blocks) {
        SetRow& row = rows.emplace_back();
        for (const ParallelBlock::Cell& cell : block->cells) {
            Stack stack(beside(cell.width), styles_, texts_);
            stack.add(cell.blocks);
            Frame frame;
            frame.grid = column_.grid;
            frame.keeping = column_.keeping;
            SetCell set{
                &cell, stack.finish(), {}, cell.at + cell.width <= Length{} || cell.at >= column_.width};
            set.baselines = place_slabs(set.strip, 0, set.strip.slabs.size(), frame);
            row.leading = std::max(row.leading, set.leading());
            row.cells.push_back(std::move(set));
        }
        if (row.leading == Length{}) row.leading = column_.grid;
    }
    place_rows(rows, kept ? column_.grid : Length{});
    for (std::size_t index = 0; index < rows.size(); ++index) {
        for (const SetCell& cell : rows[index].cells)
            add_pieces(cell.strip, cell.baselines, cell.cell->at, rows[index].at);
        if (blocks[index]->anchor != no_anchor)
            strip_.pieces.push_back(AnchorPiece{blocks[index]->anchor,
                                                {Length{}, rows[index].at - rows[index].leading},
                                                blocks[index]->span});
    }
    slab.leading = rows.front().leading;
    slab.depth = rows.back().at + rows.back().depth;
    slab.lines =
        1 + static_cast<std::uint32_t>(slab.depth.units() / std::max<std::int64_t>(column_.grid.units(), 1));
    if (const StyleId last = blocks.back()->style; last != blocks.front()->style)
        after_ = style(last).space_after;
    // Heads stay with a row of what they are the heads of.
    if (of.place == RowPlace::TableHead) slab.fault_after = BreakFault::StrandedHeading;
    push(slab);
}

/// Puts a cell's pieces beside those of the others.
void Stack::add_pieces(const Strip& cell, const std::vector<Length>& baselines, Length right, Length down)
{
    for (std::size_t index = 0; index < cell.slabs.size(); ++index)
        for (Piece piece : pieces_of(cell, cell.slabs[index], PageFlow::Both)) {
            move(piece, right, baselines[index] + down);
            strip_.pieces.push_back(std::move(piece));
        }
    strip_.notes.insert(strip_.notes.end(), cell.notes.begin(), cell.notes.end());
}

} // namespace stonehand
