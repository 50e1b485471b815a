#include <algorithm>
#include <utility>

#include "pages/place_slabs.hpp"
#include "pages/stack_blocks.hpp"

namespace stonehand
{

void Stack::operator()(const FloatBlock& block)
{
    const bool beside = stands_beside(block.to);
    if (beside && column_.keeping == Column::Keeping::Grid) return add_beside(block);
    if (beside || !column_.has_floats) return add(block.blocks);
    add_float(block);
}

/// A float is called by the block before it.
void Stack::add_float(const FloatBlock& block)
{
    Column own = column_;
    own.has_floats = false;
    own.width = own.foot_width = own.span_width; // it stands across all columns
    own.reach = block.reach;
    Stack stack(own, styles_, texts_);
    stack.add(block.blocks);
    if (stack.strip_.slabs.empty() && !stack.page_picture_) return;
    stack.add_notes_below();
    SetFloat figure;
    figure.to = block.to;
    figure.span = block.span;
    if (stack.page_picture_) {
        figure.picture = page_picture(*stack.page_picture_, block.reach);
        figure.space_before = style(stack.page_picture_->style).space_before;
        figure.space_after = style(stack.page_picture_->style).space_after;
    }
    if (!stack.strip_.slabs.empty())
        figure.space_before = std::exchange(stack.strip_.slabs.front().space, Length{});
    figure.space_after = std::max(figure.space_after, stack.after_);
    auto strip = std::make_shared<Strip>(stack.finish());
    Frame frame;
    frame.grid = column_.grid;
    const std::vector<Length> baselines = place_slabs(*strip, 0, strip->slabs.size(), frame);
    if (!baselines.empty())
        figure.height = next_grid_line(baselines.back() + strip->slabs.back().depth, frame);
    figure.strip = std::move(strip);
    strip_.floats.push_back(std::move(figure));
    if (!strip_.slabs.empty()) ++strip_.slabs.back().floats;
}

PagePicture Stack::page_picture(const PictureBlock& block, FloatReach reach) const
{
    const Length width = column_.page_width + 2 * column_.bleed;
    return {&block, {width, height_at(block.picture, width)}, column_.bleed, reach == FloatReach::FullBleed};
}

/// Where there is no text to call them, something has to.
void Stack::call_floats()
{
    Slab slab = begin_slab(nullptr, strip_.floats.front().span);
    slab.leading = column_.grid;
    slab.lines = 0;
    push(slab);
}

/// The notes of what floats stand below it: the page's own foot may be another's.
void Stack::add_notes_below()
{
    const std::vector<SetNote> notes = std::exchange(strip_.notes, {});
    for (Slab& slab : strip_.slabs) slab.first_note = slab.notes = 0;
    for (const SetNote& note : notes) {
        const ComputedStyle& own = style(note.block->style);
        const Slab first = begin_slab(&own, note.block->span);
        for (std::uint32_t line = 0; line < note.set->lines.size(); ++line) {
            Slab slab = first;
            if (line > 0 || &note != &notes.front()) slab.space = {};
            slab.align = Slab::Align::Own;
            slab.leading = note.leading;
            slab.first_piece = static_cast<std::uint32_t>(strip_.pieces.size());
            slab.first_note = 0;
            strip_.pieces.push_back(LinePiece{note.block, note.set, line, {}});
            push(slab);
        }
    }
}

} // namespace stonehand
