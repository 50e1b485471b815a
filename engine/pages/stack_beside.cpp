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

void set_moved(Piece& piece, const BySpine& moved)
{
    if (auto* line = std::get_if<LinePiece>(&piece)) line->moved = moved;
    if (auto* picture = std::get_if<PicturePiece>(&piece)) picture->moved = moved;
    if (auto* rule = std::get_if<RulePiece>(&piece)) rule->moved = moved;
}

} // namespace

/// Sets a pull quote whose first line is level with the next line of the text, and notes how many lines have
/// to make room for it.
void Stack::add_beside(const FloatBlock& block)
{
    Stack stack(beside(block.width), styles_, texts_);
    stack.add(block.blocks);
    const Length below = stack.after_;
    const Strip strip = stack.finish();
    if (strip.slabs.empty()) return;
    Frame frame;
    frame.grid = column_.grid;
    const std::vector<Length> baselines = place_slabs(strip, 0, strip.slabs.size(), frame);
    const Length left = block.on_left ? Length{} : column_.width - block.width;
    for (std::size_t index = 0; index < strip.slabs.size(); ++index)
        for (Piece piece : pieces_of(strip, strip.slabs[index], PageFlow::Both)) {
            move(piece, left, baselines[index]);
            set_moved(piece, moved_to_left(block.to, block.width - column_.width));
            beside_pieces_.push_back(std::move(piece));
        }
    beside_notes_ = strip.notes;
    const Length depth = baselines.back() + strip.slabs.back().depth;
    beside_ = {1 + lines_of(depth + below, column_.grid), block.width + block.gap, block.on_left};
    beside_moved_ = moved_to_left(block.to, beside_.width);
}

/// The white above a text stands beside it, too.
const SetText& Stack::set_beside(const TextBlock& block, const TextRoom& room, Length space)
{
    if (beside_pieces_.empty()) beside_.lines -= std::min(lines_of(space, column_.grid), beside_.lines);
    TextRoom narrowed = room;
    narrowed.beside = beside_;
    return texts_.set_now(block, narrowed);
}

/// What stands beside goes with the line that begins next to it, and so do the notes that it calls.
void Stack::take_beside()
{
    for (Piece& piece : std::exchange(beside_pieces_, {})) strip_.pieces.push_back(std::move(piece));
    for (SetNote& note : std::exchange(beside_notes_, {})) strip_.notes.push_back(note);
}

/// What no text is left to stand beside takes the rest of its height alone.
void Stack::end_beside()
{
    if (beside_.lines == 0) return;
    const Length rest = column_.grid * static_cast<std::int64_t>(beside_.lines);
    beside_ = {};
    if (!beside_pieces_.empty()) {
        Slab slab = begin_slab(nullptr, {});
        slab.leading = column_.grid;
        slab.depth = rest - column_.grid;
        take_beside();
        push(slab);
    } else if (!strip_.slabs.empty()) {
        strip_.slabs.back().depth += rest;
    }
}

} // namespace stonehand
