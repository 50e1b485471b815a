#include "pages/text_sets.hpp"

#include <cassert>
#include <iterator>
#include <span>

#include "base/parallel.hpp"

namespace stonehand
{

void TextSets::want(const TextBlock& block, const TextRoom& room)
{
    const Wanted wanted{&block, room};
    if (place_of_block_.try_emplace(wanted, blocks_.size()).second) blocks_.push_back(wanted);
}

void TextSets::want(const ColumnText& column)
{
    if (place_of_column_.try_emplace(&column, columns_.size()).second) columns_.push_back(&column);
}

namespace
{

/// Makes what stands behind those made already.
template <typename Wanted, typename Made, typename Make>
void make_rest(const std::vector<Wanted>& wanted, std::vector<Made>& made, unsigned jobs, Make make)
{
    const std::span<const Wanted> rest = std::span<const Wanted>(wanted).subspan(made.size());
    std::vector<Made> more = parallel_map(std::vector<Wanted>(rest.begin(), rest.end()), jobs, make);
    made.insert(made.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void TextSets::set_all(unsigned jobs)
{
    make_rest(blocks_, texts_, jobs,
              [&](const Wanted& wanted) { return setter_.text(*wanted.block, wanted.room); });
    make_rest(columns_, columns_set_, jobs,
              [&](const ColumnText* column) { return setter_.columns(*column); });
}

const SetText& TextSets::set_now(const TextBlock& block, const TextRoom& room)
{
    want(block, room);
    set_all(1);
    return at(block, room);
}

const SetText& TextSets::at(const TextBlock& block, const TextRoom& room) const
{
    const auto found = place_of_block_.find({&block, room});
    assert(found != place_of_block_.end() && "a text is asked for only after it was wanted");
    return *texts_[found->second];
}

const SetColumns& TextSets::at(const ColumnText& column) const
{
    const auto found = place_of_column_.find(&column);
    assert(found != place_of_column_.end() && "columns are asked for only after they were wanted");
    return *columns_set_[found->second];
}

namespace
{

/// Walks blocks for the texts in them.
struct Wanting {
    TextSets& texts;
    const std::vector<ComputedStyle>& styles;
    TextWidths widths;

    void operator()(const TextBlock& block) const
    {
        const bool spans = styles[static_cast<std::size_t>(block.style)].column_span;
        texts.want(block, {spans ? widths.span : widths.column});
        for (const TextBlock& note : block.notes) texts.want(note, {widths.foot});
    }
    void operator()(const ParallelBlock& block) const
    {
        for (const ParallelBlock::Cell& cell : block.cells)
            want_texts(cell.blocks, {cell.width, cell.width, widths.foot}, texts, styles);
    }
    /// The notes of either language stand below its own column.
    void operator()(const PairBlock& block) const
    {
        for (const ParallelBlock::Cell* cell : {&block.original, &block.translation})
            want_texts(cell->blocks, {cell->width, cell->width, cell->width}, texts, styles);
    }
    void operator()(const FitBlock& block) const
    {
        for (const FitBlock::Alternative& alternative : block.alternatives)
            want_texts(alternative.blocks, widths, texts, styles);
    }
    /// It leaves the columns for what is as wide as all of them, with its notes; or stands beside the text.
    void operator()(const FloatBlock& block) const
    {
        const bool beside = stands_beside(block.to);
        const Length width = beside ? block.width : widths.span;
        want_texts(block.blocks, {width, width, beside ? widths.foot : width}, texts, styles);
    }
    void operator()(const PictureBlock&) const {}
    void operator()(const RuleBlock&) const {}
    void operator()(const SpaceBlock&) const {}
};

} // namespace

void want_texts(const std::vector<Block>& blocks, const TextWidths& widths, TextSets& texts,
                const std::vector<ComputedStyle>& styles)
{
    for (const Block& block : blocks) std::visit(Wanting{texts, styles, widths}, block.form);
}

} // namespace stonehand
