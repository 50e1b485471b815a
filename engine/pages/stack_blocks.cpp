#include "pages/stack_blocks.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "pages/judge_breaks.hpp"
#include "pages/place_slabs.hpp"
#include "story/reads_leftward.hpp"

namespace stonehand
{

namespace
{

bool is_parallel(const Block* block)
{
    return block && std::holds_alternative<ParallelBlock>(block->form);
}

int lines_of(const std::vector<Block>& blocks, Length width, const TextSets& texts, bool& overfull)
{
    int lines = 0;
    for (const Block& block : blocks) {
        const auto* text = std::get_if<TextBlock>(&block.form);
        if (!text) continue;
        const SetText& set = texts.at(*text, {width});
        lines += static_cast<int>(set.lines.size());
        overfull = overfull || set.overfull;
    }
    return lines;
}

} // namespace

void move(Piece& piece, Length right, Length down)
{
    const auto shift = [&](Point& at) {
        at.x += right;
        at.y += down;
    };
    if (auto* line = std::get_if<LinePiece>(&piece)) shift(line->at);
    if (auto* picture = std::get_if<PicturePiece>(&piece)) shift(picture->box.at);
    if (auto* rule = std::get_if<RulePiece>(&piece)) shift(rule->box.at);
    if (auto* anchor = std::get_if<AnchorPiece>(&piece)) shift(anchor->at);
}

Length initial_below(const SetText& set, const ComputedStyle& style, std::size_t line)
{
    const Length lines = style.line_height * static_cast<std::int64_t>(line);
    return set.initial ? std::max(set.initial->below - lines, Length{}) : Length{};
}

const FitBlock::Alternative& chosen(const FitBlock& block, const Column& column, const TextSets& texts)
{
    for (std::size_t index = column.first_alternative; index < block.alternatives.size(); ++index) {
        const FitBlock::Alternative& alternative = block.alternatives[index];
        bool overfull = false;
        const int lines = lines_of(alternative.blocks, column.width, texts, overfull);
        if (!overfull && (alternative.max_lines == 0 || lines <= alternative.max_lines)) return alternative;
    }
    return block.alternatives.back();
}

void Stack::add(const std::vector<Block>& blocks)
{
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        next_ = index + 1 < blocks.size() ? &blocks[index + 1] : nullptr;
        if (!std::holds_alternative<TextBlock>(blocks[index].form)) end_beside();
        std::visit(*this, blocks[index].form);
    }
}

Slab Stack::begin_slab(const ComputedStyle* style, Span span)
{
    Slab slab;
    slab.block = static_cast<std::uint32_t>(block_styles_.size());
    slab.span = span;
    slab.space = free_space_ + std::max(after_, style ? style->space_before : Length{});
    slab.fills = fills_;
    slab.gives = gives_;
    slab.first_piece = static_cast<std::uint32_t>(strip_.pieces.size());
    slab.first_note = static_cast<std::uint32_t>(strip_.notes.size());
    if (strip_.slabs.empty()) {
        strip_.lead = free_space_;
    } else {
        slab.forced = style && style->break_before != BreakBefore::Auto ? style->break_before : forced_;
    }
    forced_ = style ? style->break_after : BreakBefore::Auto;
    block_styles_.push_back(style);
    after_ = style ? style->space_after : Length{};
    free_space_ = gives_ = {};
    fills_ = 0;
    return slab;
}

/// Of the block that begins next.
int Stack::looseness() const
{
    const std::size_t block = block_styles_.size();
    return block < looseness_.size() ? looseness_[block] : 0;
}

void Stack::push(Slab slab)
{
    // Floats that nothing stands before are called by the first slab.
    slab.first_float = strip_.slabs.empty() ? 0 : static_cast<std::uint32_t>(strip_.floats.size());
    slab.floats = static_cast<std::uint32_t>(strip_.floats.size()) - slab.first_float;
    for (const RuleBlock* rule : rules_for_next_)
        strip_.pieces.push_back(rule_piece(*rule, rule->shift - slab.leading));
    rules_for_next_.clear();
    slab.pieces = static_cast<std::uint32_t>(strip_.pieces.size()) - slab.first_piece;
    slab.notes = static_cast<std::uint32_t>(strip_.notes.size()) - slab.first_note;
    strip_.slabs.push_back(slab);
}

void Stack::operator()(const TextBlock& block)
{
    const ComputedStyle& own = style(block.style);
    const int more = looseness();
    const Length width = own.column_span ? column_.span_width : column_.width;
    // What waits to stand beside this block came after a break that the block before asked for.
    const bool begins_page =
        own.break_before != BreakBefore::Auto || (forced_ != BreakBefore::Auto && beside_pieces_.empty());
    if (own.column_span || begins_page) end_beside();
    TextRoom room{width, own.has_supple_white() ? 0 : more};
    beside_.lines = lines_beside(own, std::max(after_, own.space_before) + free_space_);
    if (beside_.lines > 0) room.beside = beside_;
    const SetText& set = beside_.lines == 0 ? texts_.at(block, room) : texts_.set_now(block, room);
    if (set.lines.empty()) return;
    Slab first = begin_slab(&own, block.span);
    first.spans = own.column_span;
    if (own.has_supple_white()) first.space += column_.grid * more;
    for (std::uint32_t line = 0; line < set.lines.size(); ++line) {
        Slab slab = first;
        if (line > 0) {
            slab.space = {};
            slab.fills = 0;
            slab.gives = {};
            slab.forced = BreakBefore::Auto;
        }
        add_line(block, set, line, slab);
    }
    // It may have fewer lines than its initial is high.
    reach_below(initial_below(set, own, set.lines.size() - 1));
}

/// Lets the last line reach so far down.
void Stack::reach_below(Length height)
{
    Slab& last = strip_.slabs.back();
    last.depth += height;
    last.hang = std::max(last.hang - height, Length{});
    beside_pen_ += height;
}

void Stack::add_line(const TextBlock& block, const SetText& set, std::uint32_t line, Slab slab)
{
    const ComputedStyle& own = style(block.style);
    const bool kept = column_.keeping == Column::Keeping::Grid;
    const bool snaps = kept && own.block_snap;
    const bool first = line == 0;
    slab.leading = own.line_height;
    slab.first_piece = static_cast<std::uint32_t>(strip_.pieces.size());
    slab.first_note = static_cast<std::uint32_t>(strip_.notes.size());
    slab.hyphenated = set.lines[line].hyphenated;
    slab.align =
        kept && !snaps && (first || own.line_height == column_.grid) ? Slab::Align::Grid : Slab::Align::Own;
    if (first) add_rule_before(own, block, slab);
    if (first && snaps) slab.snap = slab.head + own.line_height * static_cast<std::int64_t>(set.lines.size());
    take_beside(slab);
    slab.hang = std::max(slab.hang, initial_below(set, own, line));
    strip_.pieces.push_back(LinePiece{&block, &set, line, {}, beside_.lines > 0 ? beside_moved_ : BySpine{}});
    if (first) add_notes_from_boxes(block);
    add_notes(block, set.lines[line]);
    if (beside_.lines > 1) slab.fault_after = BreakFault::SplitBlock;
    slab.beside = beside_.lines > 0;
    if (slab.beside) --beside_.lines;
    push(slab);
}

/// A rule at the head of a block, then white, then its first line.
void Stack::add_rule_before(const ComputedStyle& own, const TextBlock& block, Slab& slab)
{
    if (own.rule_before_thickness == Length{}) return;
    slab.head = own.rule_before_space;
    const Length width = own.rule_before_length > Length{}
                             ? own.rule_before_length
                             : column_.width - own.start_indent - own.end_indent;
    const Length left =
        reads_leftward(block.language) ? column_.width - own.start_indent - width : own.start_indent;
    strip_.pieces.push_back(
        RulePiece{{{left, -(own.line_height + slab.head)}, {width, own.rule_before_thickness}},
                  own.rule_before_paint,
                  block.span});
}

void Stack::add_notes_from_boxes(const TextBlock& block)
{
    const auto carried = std::span(block.notes).last(block.notes_from_boxes);
    for (const TextBlock& note : carried)
        strip_.notes.push_back(
            {&note, &texts_.at(note, {column_.foot_width}), style(note.style).line_height});
}

/// The notes that a line calls, each once, though its mark may be set in several runs.
void Stack::add_notes(const TextBlock& block, const Line& line)
{
    const auto first_of_line = static_cast<std::ptrdiff_t>(strip_.notes.size());
    for (const PlacedRun& run : line.runs) {
        const TextRun& text_run = block.runs[run.text_run];
        if (text_run.purpose != RunPurpose::NoteMark || text_run.note < 0) continue;
        const TextBlock& note = block.notes[static_cast<std::size_t>(text_run.note)];
        const bool known = std::any_of(strip_.notes.begin() + first_of_line, strip_.notes.end(),
                                       [&](const SetNote& other) { return other.block == &note; });
        if (!known)
            strip_.notes.push_back(
                {&note, &texts_.at(note, {column_.foot_width}), style(note.style).line_height});
    }
}

Column Stack::beside(Length width) const
{
    Column column = column_;
    column.width = column.span_width = width;
    column.reach = FloatReach::Frame;
    column.has_floats = false; // what stands beside something else stays there
    return column;
}

RulePiece Stack::rule_piece(const RuleBlock& rule, Length y) const
{
    const Length width = rule.length > Length{} ? rule.length : column_.width;
    return {{{Length{}, y}, {width, rule.thickness}}, rule.paint, rule.span};
}

namespace
{

/// The width and height of a picture in a column, as wide as it is asked to be and can.
Size below_lines(const PictureBlock& block, Length room)
{
    const Length width = block.width > Length{} ? std::min(block.width, room) : room;
    return {width, height_at(block.picture, width)};
}

/// The same among vertical lines, where a picture stays upright: its height goes along them.
Size beside_lines(const PictureBlock& block, Length room)
{
    const Picture& picture = block.picture;
    if (picture.width == 0 || picture.height == 0) return {room, {}};
    const double height_by_width = static_cast<double>(picture.height) / picture.width;
    const Length along = std::min(block.width.times(height_by_width), room);
    return {along, along.times(1 / height_by_width)};
}

} // namespace

void Stack::operator()(const PictureBlock& block)
{
    if (column_.reach != FloatReach::Frame && !page_picture_) {
        page_picture_ = &block;
        return;
    }
    const ComputedStyle& own = style(block.style);
    const Length room = column_.width - own.start_indent - own.end_indent;
    const auto [width, height] = own.is_vertical() ? beside_lines(block, room) : below_lines(block, room);
    Slab slab = begin_slab(&own, block.span);
    slab.align = Slab::Align::Own;
    slab.leading = slab.snap = height;
    slab.lines = 0;
    strip_.pieces.push_back(PicturePiece{&block, {{own.start_indent, -height}, {width, height}}});
    push(slab);
}

/// A rule goes with the row of cells below it, else with what stands above: so a table's last rule stays with
/// its last row when a page ends there.
void Stack::operator()(const RuleBlock& block)
{
    if (strip_.slabs.empty() || is_parallel(next_)) {
        rules_for_next_.push_back(&block);
        return;
    }
    Slab& above = strip_.slabs.back();
    strip_.pieces.push_back(rule_piece(block, above.depth + block.shift));
    ++above.pieces;
}

void Stack::operator()(const SpaceBlock& block)
{
    free_space_ += block.height;
    gives_ += block.gives;
    if (block.fill) ++fills_;
}

void Stack::operator()(const FitBlock& block)
{
    if (!block.alternatives.empty()) add(chosen(block, column_, texts_).blocks);
}

Strip Stack::finish()
{
    end_beside();
    if (strip_.slabs.empty() && !strip_.floats.empty()) call_floats();
    strip_.tail = free_space_;
    judge_breaks(strip_, block_styles_);
    return std::move(strip_);
}

} // namespace stonehand
