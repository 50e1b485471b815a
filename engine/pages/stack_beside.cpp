#include <algorithm>
#include <utility>

#include "pages/place_slabs.hpp"
#include "pages/stack_blocks.hpp"

namespace stonehand
{

namespace
{

/// Whole lines of the grid that hold this height.
std::uint32_t lines_of(Length height, Length grid)
{
    if (height <= Length{} || grid <= Length{}) return 0;
    return static_cast<std::uint32_t>((height.units() + grid.units() - 1) / grid.units());
}

/// What is set for the right of its column stands so much further right where it belongs on the left.
BySpine moved_to_left(FloatTo to, Length by)
{
    if (to == FloatTo::Inside) return {by, {}};
    if (to == FloatTo::Outside) return {{}, by};
    return {};
}

Frame grid_of(const Column& column)
{
    Frame frame;
    frame.grid = column.grid;
    return frame;
}

void set_moved(Piece& piece, const BySpine& moved)
{
    if (auto* line = std::get_if<LinePiece>(&piece)) line->moved = moved;
    if (auto* picture = std::get_if<PicturePiece>(&piece)) picture->moved = moved;
    if (auto* rule = std::get_if<RulePiece>(&piece)) rule->moved = moved;
}

} // namespace

/// Sets a pull quote whose first line is level with the next line of the text.
void Stack::add_beside(const FloatBlock& block)
{
    Stack stack(beside(block.width), styles_, texts_);
    stack.add(block.blocks);
    const Length below = stack.after_;
    const Strip strip = stack.finish();
    if (strip.slabs.empty()) return;
    const std::vector<Length> baselines = place_slabs(strip, 0, strip.slabs.size(), grid_of(column_));
    const Length left = block.on_left ? Length{} : column_.width - block.width;
    for (std::size_t index = 0; index < strip.slabs.size(); ++index)
        for (Piece piece : pieces_of(strip, strip.slabs[index], PageFlow::Both)) {
            move(piece, left, baselines[index]);
            set_moved(piece, moved_to_left(block.to, block.width - column_.width));
            beside_pieces_.push_back(std::move(piece));
        }
    beside_notes_ = strip.notes;
    beside_pen_ = {};
    beside_foot_ = baselines.back() + strip.slabs.back().depth + below;
    beside_white_ = below;
    beside_ = {0, block.width + block.gap, block.on_left};
    beside_moved_ = moved_to_left(block.to, beside_.width);
}

/// Whether something stands beside what comes next.
bool Stack::runs_beside() const
{
    return !beside_pieces_.empty() || beside_pen_ < beside_foot_;
}

/// How many lines of a text make room for what stands beside it: those whose head is above its foot. The
/// white above the text stands beside it, too.
std::uint32_t Stack::lines_beside(const ComputedStyle& own, Length space) const
{
    if (!runs_beside()) return 0;
    if (!beside_pieces_.empty()) return 1 + lines_of(beside_foot_, own.line_height);
    Slab first;
    first.space = space;
    first.leading = own.line_height;
    first.align = own.block_snap ? Slab::Align::Own : Slab::Align::Grid;
    return lines_of(beside_foot_ + own.line_height - baseline_below(first, beside_pen_, grid_of(column_)),
                    own.line_height);
}

/// What stands beside goes with the line that begins next to it, and so do the notes that it calls.
void Stack::take_beside(Slab& slab)
{
    if (!runs_beside()) return;
    Slab line = slab;
    if (!beside_pieces_.empty()) line.space = {};
    beside_pen_ = baseline_below(line, beside_pen_, grid_of(column_));
    if (!beside_pieces_.empty()) beside_foot_ += beside_pen_;
    slab.hang = std::max(beside_foot_ - beside_white_ - beside_pen_, Length{});
    for (Piece& piece : std::exchange(beside_pieces_, {})) strip_.pieces.push_back(std::move(piece));
    for (SetNote& note : std::exchange(beside_notes_, {})) strip_.notes.push_back(note);
}

/// What no text is left to stand beside takes the rest of its height alone.
void Stack::end_beside()
{
    if (!runs_beside()) return;
    const Length rest = column_.grid * std::int64_t{lines_of(beside_foot_ - beside_pen_, column_.grid)};
    if (!beside_pieces_.empty()) {
        Slab slab = begin_slab(nullptr, {});
        slab.leading = column_.grid;
        take_beside(slab);
        slab.depth = rest;
        push(slab);
    } else if (!strip_.slabs.empty()) {
        reach_below(rest);
    }
    beside_foot_ = beside_pen_;
}

} // namespace stonehand
