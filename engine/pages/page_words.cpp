#include "pages/page_words.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

bool is_of_page(const TextRun& run)
{
    return run.purpose == RunPurpose::Folio || run.purpose == RunPurpose::SectionTitle;
}

struct Finding {
    bool operator()(const TextBlock& block) const
    {
        return std::any_of(block.runs.begin(), block.runs.end(), is_of_page);
    }
    bool operator()(const ParallelBlock& block) const
    {
        return std::any_of(block.cells.begin(), block.cells.end(),
                           [](const ParallelBlock::Cell& cell) { return has_page_words(cell.blocks); });
    }
    bool operator()(const PairBlock& block) const
    {
        return has_page_words(block.original.blocks) || has_page_words(block.translation.blocks);
    }
    bool operator()(const FitBlock& block) const
    {
        return std::any_of(block.alternatives.begin(), block.alternatives.end(),
                           [](const FitBlock::Alternative& one) { return has_page_words(one.blocks); });
    }
    bool operator()(const FloatBlock& block) const { return has_page_words(block.blocks); }
    bool operator()(const PictureBlock&) const { return false; }
    bool operator()(const RuleBlock&) const { return false; }
    bool operator()(const SpaceBlock&) const { return false; }
};

/// What a run says on a page; the title of a section is in the language of its heading.
std::string words_of(TextRun& run, const TextBlock& block, const PageWords& words)
{
    if (run.purpose == RunPurpose::Folio) return words.folio;
    if (run.purpose != RunPurpose::SectionTitle) return block.text.substr(run.begin, run.end - run.begin);
    const OutlineEntry* section = words.section(run.section);
    if (!section) return {};
    run.language = section->language;
    return section->title;
}

void word_text(TextBlock& block, const PageWords& words)
{
    std::string text;
    for (TextRun& run : block.runs) {
        const std::string said = words_of(run, block, words);
        run.begin = static_cast<std::uint32_t>(text.size());
        text += said;
        run.end = static_cast<std::uint32_t>(text.size());
    }
    std::erase_if(block.runs, [](const TextRun& run) { return run.begin == run.end; });
    block.text = std::move(text);
    // A number is of no author's making: all of the text points at its block.
    block.map.pieces = {{0, block.span, false}};
}

bool says_nothing(const Block& block)
{
    const auto* text = std::get_if<TextBlock>(&block.form);
    return text && text->text.empty();
}

struct WordBlock {
    const PageWords& words;
    void operator()(TextBlock& block) const
    {
        if (Finding{}(block)) word_text(block, words);
    }
    void operator()(ParallelBlock& block) const
    {
        for (ParallelBlock::Cell& cell : block.cells) put_page_words(cell.blocks, words);
    }
    void operator()(PairBlock& block) const
    {
        put_page_words(block.original.blocks, words);
        put_page_words(block.translation.blocks, words);
    }
    void operator()(FitBlock& block) const
    {
        for (FitBlock::Alternative& one : block.alternatives) put_page_words(one.blocks, words);
    }
    void operator()(FloatBlock& block) const { put_page_words(block.blocks, words); }
    void operator()(PictureBlock&) const {}
    void operator()(RuleBlock&) const {}
    void operator()(SpaceBlock&) const {}
};

} // namespace

bool has_page_words(const std::vector<Block>& blocks)
{
    return std::any_of(blocks.begin(), blocks.end(),
                       [](const Block& block) { return std::visit(Finding{}, block.form); });
}

void put_page_words(std::vector<Block>& blocks, const PageWords& words)
{
    for (Block& block : blocks) std::visit(WordBlock{words}, block.form);
    std::erase_if(blocks, says_nothing);
}

} // namespace stonehand
