#include "pages/page_words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace stonehand
{

namespace
{

constexpr std::string_view line_end = "\u2028";

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

/// The text of a block as it is on one page.
class WordedText
{
  public:
    void add(TextRun run, std::string_view said);
    void add_title(const TextRun& wanted, const OutlineEntry& section);
    void add_separator(TextRun run, std::string_view said);
    void put_into(TextBlock& block);

  private:
    void append(TextRun run, std::string_view said);

    std::string text_;
    std::vector<TextRun> runs_;
    TextRun separator_; ///< what waits for something to stand behind it
    std::string separates_;
};

void WordedText::append(TextRun run, std::string_view said)
{
    run.begin = static_cast<std::uint32_t>(text_.size());
    text_ += said;
    run.end = static_cast<std::uint32_t>(text_.size());
    runs_.push_back(std::move(run));
}

void WordedText::add(TextRun run, std::string_view said)
{
    if (said.empty()) return;
    if (!separates_.empty() && !said.starts_with(line_end)) append(std::move(separator_), separates_);
    separates_.clear();
    append(std::move(run), said);
}

/// A separator at the beginning of a line parts nothing, and of two with nothing between them one is enough.
void WordedText::add_separator(TextRun run, std::string_view said)
{
    if (text_.empty() || text_.ends_with(line_end) || !separates_.empty()) return;
    separator_ = std::move(run);
    separator_.purpose = RunPurpose::Text;
    separates_ = said;
}

/// The title of a section is in the language of its heading, and what is emphasised in it in its own style.
void WordedText::add_title(const TextRun& wanted, const OutlineEntry& section)
{
    for (const DressedTitle& title : section.dressed) {
        if (title.style != wanted.style) continue;
        for (const TextRun& part : title.runs) {
            TextRun run = wanted;
            run.style = part.style;
            run.language = part.language;
            run.decorated = part.decorated;
            add(std::move(run), std::string_view(title.text).substr(part.begin, part.end - part.begin));
        }
        return;
    }
    TextRun run = wanted;
    run.language = section.language;
    add(std::move(run), section.title);
}

void WordedText::put_into(TextBlock& block)
{
    block.text = std::move(text_);
    block.runs = std::move(runs_);
    // A number is of no author's making: all of the text points at its block.
    block.map.pieces = {{0, block.span, false}};
}

void word_text(TextBlock& block, const PageWords& words)
{
    WordedText made;
    for (const TextRun& run : block.runs) {
        const std::string_view said = std::string_view(block.text).substr(run.begin, run.end - run.begin);
        if (run.purpose == RunPurpose::Folio)
            made.add(run, words.folio);
        else if (run.purpose == RunPurpose::Separator)
            made.add_separator(run, said);
        else if (run.purpose != RunPurpose::SectionTitle)
            made.add(run, said);
        else if (const OutlineEntry* section = words.section(run.section))
            made.add_title(run, *section);
    }
    made.put_into(block);
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
