#pragma once

#include <deque>
#include <span>

#include "pages/strip.hpp"
#include "pages/text_sets.hpp"

namespace stonehand
{

/// What a stack of blocks stands in.
struct Column {
    Length width;                         ///< of its text
    Length span_width;                    ///< of what stands across all columns of a page
    Length foot_width;                    ///< of the notes at the foot of its page
    Length grid;                          ///< leading of the baseline grid
    bool has_floats = false;              ///< it is a page's: blocks may leave it for the page's head or foot
    Length page_width, bleed;             ///< of the page's trim, and over it
    FloatReach reach = FloatReach::Frame; ///< of the picture in it, which stands apart where it is a page's
    enum class Keeping { Grid, Free };
    Keeping keeping = Keeping::Grid;   ///< Free: boxes, whose lines follow their own leading alone
    std::size_t first_alternative = 0; ///< of fitting blocks: those before it did not fit
};

/// Stacks blocks one below the other into a strip.
class Stack
{
  public:
    /// `looseness`: lines more than are best for each block, by its number; empty: none.
    Stack(const Column& column, const std::vector<ComputedStyle>& styles, TextSets& texts,
          std::span<const int> looseness = {})
        : column_(column), styles_(styles), texts_(texts), looseness_(looseness)
    {
    }
    void add(const std::vector<Block>& blocks);
    std::size_t slabs() const { return strip_.slabs.size(); }
    Strip finish();

    void operator()(const TextBlock& block);
    void operator()(const ParallelBlock& block);
    void operator()(const PairBlock& block);
    void operator()(const PictureBlock& block);
    void operator()(const RuleBlock& block);
    void operator()(const SpaceBlock& block);
    void operator()(const FitBlock& block);
    void operator()(const FloatBlock& block);

  private:
    const ComputedStyle& style(StyleId id) const { return styles_[static_cast<std::size_t>(id)]; }
    Slab begin_slab(const ComputedStyle* style, Span span);
    int looseness() const;
    void add_notes_below();
    void add_float(const FloatBlock& block);
    PagePicture page_picture(const PictureBlock& block, FloatReach reach) const;
    void call_floats();
    void add_beside(const FloatBlock& block);
    bool runs_beside() const;
    std::uint32_t lines_beside(const ComputedStyle& own, Length space) const;
    void take_beside(Slab& slab);
    void end_beside();
    void begin_row(const OfTable& of);
    void keep_heads();
    RulePiece rule_piece(const RuleBlock& rule, Length y) const;
    void push(Slab slab);
    void reach_below(Length height);
    void add_line(const TextBlock& block, const SetText& set, std::uint32_t line, Slab slab);
    void add_rule_before(const ComputedStyle& style, const TextBlock& block, Slab& slab);
    void add_notes_from_boxes(const TextBlock& block);
    void add_notes(const TextBlock& block, const Line& line);
    void add_rows(const std::vector<const ParallelBlock*>& rows);
    void add_pieces(const Strip& cell, const std::vector<Length>& baselines, Length right, Length down);
    Column beside(Length width) const;
    Stack stacked(const ParallelBlock::Cell& cell) const;
    ComputedStyle style_of_pair(const Stack& one, const Stack& other) const;

    Column column_;
    const std::vector<ComputedStyle>& styles_;
    TextSets& texts_;
    std::span<const int> looseness_;
    Strip strip_;
    std::vector<const ComputedStyle*> block_styles_;
    std::deque<ComputedStyle> pair_styles_; ///< what pairs ask for round them; pointed at
    std::vector<const RuleBlock*> rules_for_next_;
    std::vector<const ParallelBlock*> joined_rows_; ///< that wait for the row below
    Length after_, free_space_, gives_;
    BreakBefore forced_ = BreakBefore::Auto; ///< what the block before asks behind it
    std::uint32_t fills_ = 0;
    /// Of the table in hand: its number, its first row of heads, and what is set again of them, once it is
    /// known.
    std::uint32_t table_ = 0, repeated_ = 0;
    std::size_t first_head_ = 0;
    bool has_heads_ = false;
    /// What the text in hand runs beside: how many of its lines still do, and its pieces until a line bears
    /// them.
    Beside beside_;
    BySpine beside_moved_; ///< the lines that do
    std::vector<Piece> beside_pieces_;
    std::vector<SetNote> beside_notes_;
    /// The baseline of the line before, and the foot of what stands beside: from the line of the grid above
    /// it once a line bears it, until then from its own first baseline. And how much of it is white.
    Length beside_pen_, beside_foot_, beside_white_;
    const PictureBlock* page_picture_ = nullptr; ///< the one that stands apart
    const Block* next_ = nullptr;
};

void move(Piece& piece, Length right, Length down);

/// How far an initial reaches below a line of its text.
Length initial_below(const SetText& set, const ComputedStyle& style, std::size_t line);

/// The alternative that is set: the first whose text keeps to its lines and its column, else the last.
const FitBlock::Alternative& chosen(const FitBlock& block, const Column& column, const TextSets& texts);

} // namespace stonehand
