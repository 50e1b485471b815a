#include "pages/text_sets.hpp"

#include <cassert>
#include <iterator>
#include <span>

#include "base/parallel.hpp"

namespace stonehand
{

void TextSets::want(const TextBlock& block, Length width, int looseness)
{
    const Wanted wanted{&block, width, looseness};
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

void TextSets::set_all(const TextSetter& setter, unsigned jobs)
{
    make_rest(blocks_, texts_, jobs, [&](const Wanted& wanted) {
        return setter.text(*wanted.block, wanted.width, wanted.looseness);
    });
    make_rest(columns_, columns_set_, jobs,
              [&](const ColumnText* column) { return setter.columns(*column); });
}

const SetText& TextSets::at(const TextBlock& block, Length width, int looseness) const
{
    const auto found = place_of_block_.find({&block, width, looseness});
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
    void operator()(const FloatBlock& block) const { want_texts(block.blocks, width, foot_width, texts); }
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
