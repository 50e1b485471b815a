#include <algorithm>
#include <array>

#include "pages/place_slabs.hpp"
#include "pages/stack_blocks.hpp"

namespace stonehand
{

namespace
{

/// One language of a pair: its slabs, and where they stand below the pair's first line.
struct Flow {
    const ParallelBlock::Cell& cell;
    Strip strip;
    std::vector<Length> baselines;
    std::size_t next = 0; ///< the first slab that is in no row yet

    bool done() const { return next == strip.slabs.size(); }
    Length foot(std::size_t index) const { return baselines[index] + strip.slabs[index].depth; }
    /// The line on which a text of the grid's leading would begin at the head of a slab.
    Length head(std::size_t index, Length grid) const
    {
        if (index == 0 || grid <= Length{}) return {};
        const Slab& slab = strip.slabs[index];
        const Length first = std::min(baselines[index], baselines[index] - slab.leading - slab.head + grid);
        return grid * (std::max(first, Length{}).units() / grid.units());
    }
};

Flow flow_of(const ParallelBlock::Cell& cell, Strip strip, const Column& column)
{
    Frame frame;
    frame.grid = column.grid;
    frame.keeping = column.keeping;
    strip.lead = {}; // both begin level: the white before them is the pair's
    std::vector<Length> baselines = place_slabs(strip, 0, strip.slabs.size(), frame);
    return {cell, std::move(strip), std::move(baselines)};
}

/// What no page may break of a pair, from its first line to its last: a line of each language, or all that
/// stands beside a picture.
struct Row {
    Length head, foot;
    std::array<std::size_t, 2> begin, end; ///< the slabs of either language
};

using Flows = std::array<Flow, 2>;

/// Where the next row begins; nowhere behind the last.
Length next_head(const Flows& flows, Length grid)
{
    if (flows[0].done() && flows[1].done()) return {};
    if (flows[0].done()) return flows[1].head(flows[1].next, grid);
    const Length head = flows[0].head(flows[0].next, grid);
    return flows[1].done() ? head : std::min(head, flows[1].head(flows[1].next, grid));
}

Row next_row(Flows& flows, Length grid)
{
    Row row;
    row.head = next_head(flows, grid);
    row.foot = row.head;
    row.begin = {flows[0].next, flows[1].next};
    const auto reaches = [&](const Flow& flow) {
        return !flow.done() && flow.head(flow.next, grid) <= row.foot;
    };
    while (reaches(flows[0]) || reaches(flows[1]))
        for (Flow& flow : flows)
            if (reaches(flow)) row.foot = std::max(row.foot, flow.foot(flow.next++));
    row.end = {flows[0].next, flows[1].next};
    return row;
}

/// Blames the break below a row for what it does to either language, and notes what hangs below it.
void judge(const Flow& flow, std::size_t end, Length foot, Slab& slab)
{
    if (end == 0 || end == flow.strip.slabs.size()) return;
    const Slab& last = flow.strip.slabs[end - 1];
    slab.hang = std::max(slab.hang, flow.foot(end - 1) + last.hang - foot);
    slab.fault_after = std::max(slab.fault_after, last.fault_after);
    slab.hyphenated = slab.hyphenated || last.hyphenated;
}

/// Puts the slabs of a row's languages into a strip, the translation behind the original.
void add_row(const Flows& flows, const Row& row, Strip& strip, Slab& slab)
{
    std::size_t pieces = 0, notes = 0;
    for (std::size_t language = 0; language < flows.size(); ++language) {
        const Flow& flow = flows[language];
        pieces = strip.pieces.size();
        notes = strip.notes.size();
        std::uint32_t lines = 0;
        for (std::size_t index = row.begin[language]; index < row.end[language]; ++index) {
            const Slab& inner = flow.strip.slabs[index];
            lines += inner.lines;
            slab.beside = slab.beside || inner.beside;
            for (Piece piece : pieces_of(flow.strip, inner, PageFlow::Both)) {
                move(piece, flow.cell.at, flow.baselines[index] - row.head);
                strip.pieces.push_back(std::move(piece));
            }
            const auto called = notes_of(flow.strip, inner, PageFlow::Both);
            strip.notes.insert(strip.notes.end(), called.begin(), called.end());
        }
        slab.lines = std::max(slab.lines, lines);
        judge(flow, row.end[language], row.foot, slab);
    }
    slab.translated_pieces = static_cast<std::uint32_t>(strip.pieces.size() - pieces);
    slab.translated_notes = static_cast<std::uint32_t>(strip.notes.size() - notes);
}

/// The heads of tables that are set again above a row at a page's head: in a strip for both languages, level.
class RepeatedHeads
{
  public:
    explicit RepeatedHeads(const Flows& flows) : flows_(flows) {}

    /// As `Slab::repeated` has it.
    std::uint32_t above(const Row& row, Length grid, Strip& strip)
    {
        Heads heads{};
        for (std::size_t language = 0; language < flows_.size(); ++language) {
            const std::vector<Slab>& slabs = flows_[language].strip.slabs;
            if (row.begin[language] < slabs.size()) heads[language] = slabs[row.begin[language]].repeated;
        }
        if (heads == Heads{}) return 0;
        if (heads != last_) add(heads, grid, strip);
        last_ = heads;
        return static_cast<std::uint32_t>(strip.repeated.size());
    }

  private:
    using Heads = std::array<std::uint32_t, 2>;

    void add(const Heads& heads, Length grid, Strip& strip)
    {
        Frame lines;
        lines.grid = grid;
        Repeated& both = strip.repeated.emplace_back();
        std::size_t pieces = 0;
        for (std::size_t language = 0; language < flows_.size(); ++language) {
            pieces = both.pieces.size();
            if (heads[language] == 0) continue;
            const Flow& flow = flows_[language];
            const Repeated& own = flow.strip.repeated[heads[language] - 1];
            for (Piece piece : own.pieces) {
                move(piece, flow.cell.at, {});
                both.pieces.push_back(std::move(piece));
            }
            both.depth = std::max(both.depth, next_grid_line(own.depth, lines));
        }
        both.translated = static_cast<std::uint32_t>(both.pieces.size() - pieces);
    }

    const Flows& flows_;
    Heads last_{};
};

/// The leading of a pair's first line; a picture that begins it takes its room downwards.
Length first_leading(const Flow& flow, Length grid)
{
    if (flow.strip.slabs.empty()) return {};
    const Slab& first = flow.strip.slabs.front();
    return first.snap > Length{} || first.head > Length{} ? grid : first.leading;
}

} // namespace

Stack Stack::stacked(const ParallelBlock::Cell& cell) const
{
    Column column = beside(cell.width);
    column.foot_width = cell.width;
    Stack stack(column, styles_, texts_);
    stack.add(cell.blocks);
    return stack;
}

/// The white round a pair is the greater of what either language asks for; so is what it must be kept with.
/// Its widows and orphans are judged in each.
ComputedStyle Stack::style_of_pair(const Stack& one, const Stack& other) const
{
    ComputedStyle pair;
    pair.orphans = pair.widows = 0;
    for (const Stack* stack : {&one, &other}) {
        if (stack->strip_.slabs.empty()) continue;
        pair.space_before = std::max(pair.space_before, stack->strip_.slabs.front().space);
        pair.space_after = std::max(pair.space_after, stack->after_);
        const ComputedStyle *first = stack->block_styles_.front(), *last = stack->block_styles_.back();
        if (first && pair.break_before == BreakBefore::Auto) pair.break_before = first->break_before;
        if (!last) continue;
        pair.keep_with_next = std::max(pair.keep_with_next, last->keep_with_next);
        pair.kept_to_next = pair.kept_to_next || last->kept_to_next;
        if (pair.break_after == BreakBefore::Auto) pair.break_after = last->break_after;
    }
    return pair;
}

/// A pair becomes a slab for each of its lines, so that both languages break over pages at once.
void Stack::operator()(const PairBlock& block)
{
    Stack one = stacked(block.original), other = stacked(block.translation);
    if (one.strip_.slabs.empty() && other.strip_.slabs.empty()) return;
    Slab slab = begin_slab(&pair_styles_.emplace_back(style_of_pair(one, other)), block.span);
    Flows flows{flow_of(block.original, one.finish(), column_),
                flow_of(block.translation, other.finish(), column_)};
    slab.align = column_.keeping == Column::Keeping::Grid ? Slab::Align::Grid : Slab::Align::Own;
    slab.leading = std::max(first_leading(flows[0], column_.grid), first_leading(flows[1], column_.grid));
    RepeatedHeads heads(flows);
    while (!flows[0].done() || !flows[1].done()) {
        const Row row = next_row(flows, column_.grid);
        Slab below;
        below.block = slab.block;
        below.span = slab.span;
        below.align = slab.align;
        slab.repeated = heads.above(row, column_.grid, strip_);
        slab.depth = row.foot - row.head;
        slab.lines = 0;
        slab.first_piece = static_cast<std::uint32_t>(strip_.pieces.size());
        slab.first_note = static_cast<std::uint32_t>(strip_.notes.size());
        add_row(flows, row, strip_, slab);
        push(slab);
        // What is between is white, which a page's head drops.
        const Length between = next_head(flows, column_.grid) - row.foot;
        below.leading = column_.grid > Length{} ? std::min(between, column_.grid) : between;
        below.space = between - below.leading;
        slab = below;
    }
}

} // namespace stonehand
