#include "pages/number_folios.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

bool is_folio(const TextRun& run)
{
    return run.purpose == RunPurpose::Folio;
}

struct Finding {
    bool operator()(const TextBlock& block) const
    {
        return std::any_of(block.runs.begin(), block.runs.end(), is_folio);
    }
    bool operator()(const ParallelBlock& block) const
    {
        return std::any_of(block.cells.begin(), block.cells.end(),
                           [](const ParallelBlock::Cell& cell) { return has_folio(cell.blocks); });
    }
    bool operator()(const PairBlock& block) const
    {
        return has_folio(block.original.blocks) || has_folio(block.translation.blocks);
    }
    bool operator()(const FitBlock& block) const
    {
        return std::any_of(block.alternatives.begin(), block.alternatives.end(),
                           [](const FitBlock::Alternative& one) { return has_folio(one.blocks); });
    }
    bool operator()(const FloatBlock& block) const { return has_folio(block.blocks); }
    bool operator()(const PictureBlock&) const { return false; }
    bool operator()(const RuleBlock&) const { return false; }
    bool operator()(const SpaceBlock&) const { return false; }
};

void number_text(TextBlock& block, const std::string& label)
{
    std::string text;
    for (TextRun& run : block.runs) {
        const std::string said = is_folio(run) ? label : block.text.substr(run.begin, run.end - run.begin);
        run.begin = static_cast<std::uint32_t>(text.size());
        text += said;
        run.end = static_cast<std::uint32_t>(text.size());
    }
    block.text = std::move(text);
    // The number is of no author's making: all of the text points at its block.
    block.map.pieces = {{0, block.span, false}};
}

struct NumberBlock {
    const std::string& label;
    void operator()(TextBlock& block) const
    {
        if (Finding{}(block)) number_text(block, label);
    }
    void operator()(ParallelBlock& block) const
    {
        for (ParallelBlock::Cell& cell : block.cells) number_folios(cell.blocks, label);
    }
    void operator()(PairBlock& block) const
    {
        number_folios(block.original.blocks, label);
        number_folios(block.translation.blocks, label);
    }
    void operator()(FitBlock& block) const
    {
        for (FitBlock::Alternative& one : block.alternatives) number_folios(one.blocks, label);
    }
    void operator()(FloatBlock& block) const { number_folios(block.blocks, label); }
    void operator()(PictureBlock&) const {}
    void operator()(RuleBlock&) const {}
    void operator()(SpaceBlock&) const {}
};

} // namespace

bool has_folio(const std::vector<Block>& blocks)
{
    return std::any_of(blocks.begin(), blocks.end(),
                       [](const Block& block) { return std::visit(Finding{}, block.form); });
}

void number_folios(std::vector<Block>& blocks, const std::string& label)
{
    for (Block& block : blocks) std::visit(NumberBlock{label}, block.form);
}

} // namespace stonehand
