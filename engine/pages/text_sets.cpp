#include "pages/text_sets.hpp"

#include <cassert>

#include "base/parallel.hpp"

namespace stonehand
{

void TextSets::want(const TextBlock& block, Length width)
{
    if (place_of_block_.try_emplace({&block, width}, blocks_.size()).second)
        blocks_.push_back({&block, width});
}

void TextSets::want(const ColumnText& column)
{
    if (place_of_column_.try_emplace(&column, columns_.size()).second) columns_.push_back(&column);
}

void TextSets::set_all(const TextSetter& setter, unsigned jobs)
{
    texts_ = parallel_map(blocks_, jobs,
                          [&](const Wanted& wanted) { return setter.text(*wanted.block, wanted.width); });
    columns_set_ =
        parallel_map(columns_, jobs, [&](const ColumnText* column) { return setter.columns(*column); });
}

const SetText& TextSets::at(const TextBlock& block, Length width) const
{
    const auto found = place_of_block_.find({&block, width});
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
    Length width, foot_width;

    void operator()(const TextBlock& block) const
    {
        texts.want(block, width);
        for (const TextBlock& note : block.notes) texts.want(note, foot_width);
    }
    void operator()(const ParallelBlock& block) const
    {
        for (const ParallelBlock::Cell& cell : block.cells)
            want_texts(cell.blocks, cell.width, foot_width, texts);
    }
    /// The notes of either language stand below its own column.
    void operator()(const PairBlock& block) const
    {
        for (const ParallelBlock::Cell* cell : {&block.original, &block.translation})
            want_texts(cell->blocks, cell->width, cell->width, texts);
    }
    void operator()(const FitBlock& block) const
    {
        for (const FitBlock::Alternative& alternative : block.alternatives)
            want_texts(alternative.blocks, width, foot_width, texts);
    }
    void operator()(const PictureBlock&) const {}
    void operator()(const RuleBlock&) const {}
    void operator()(const SpaceBlock&) const {}
};

} // namespace

void want_texts(const std::vector<Block>& blocks, Length width, Length foot_width, TextSets& texts)
{
    for (const Block& block : blocks) std::visit(Wanting{texts, width, foot_width}, block.form);
}

} // namespace stonehand
