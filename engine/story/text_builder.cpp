#include "story/text_builder.hpp"

#include <fmt/format.h>

namespace stonehand
{

namespace
{

bool continues(const TextRun& run, const TextRun& next)
{
    TextRun extended = run;
    extended.begin = next.begin;
    extended.end = next.end;
    return extended == next && next.purpose == RunPurpose::Text;
}

/// The offset after the first `count` words.
std::uint32_t end_of_words(std::string_view text, int count)
{
    std::size_t at = 0;
    for (int word = 0; word < count && at < text.size(); ++word)
        at = std::min(text.find(' ', at + 1), text.size());
    return static_cast<std::uint32_t>(at);
}

} // namespace

TextBuilder::TextBuilder(Composition& composition, StyleId style, const Language& language, Meaning meaning,
                         Span span)
    : composition_(composition)
{
    block_.style = style;
    block_.language = language;
    block_.meaning = meaning;
    block_.span = span;
}

TextManner TextBuilder::manner() const
{
    TextManner plain;
    plain.style = block_.style;
    plain.language = block_.language;
    return plain;
}

ElementId TextBuilder::open(Role role, ElementId parent, const Language& language, Span span)
{
    if (is_artifact()) return no_element;
    return add_element(composition_.story.structure, role,
                       parent == no_element ? block_.meaning.element : parent, language, span);
}

/// Direct text of an element goes into a Content leaf, so that its place among the element's children is
/// kept.
Meaning TextBuilder::leaf(ElementId element)
{
    if (is_artifact()) return block_.meaning;
    Structure& structure = composition_.story.structure;
    if (element == no_element) element = block_.meaning.element;
    const auto& children = structure[element].children;
    if (!children.empty() && structure[children.back()].role == Role::Content)
        return {children.back(), Artifact::None};
    return {structure.add(Role::Content, element, structure[element].span), Artifact::None};
}

void TextBuilder::add(std::string_view text, const SourceMap& map, const TextManner& manner,
                      RunPurpose purpose)
{
    if (text.empty()) return;
    TextRun run;
    run.begin = static_cast<std::uint32_t>(block_.text.size());
    run.end = run.begin + static_cast<std::uint32_t>(text.size());
    run.style = manner.style;
    run.language = manner.language;
    run.meaning = leaf(manner.element);
    run.purpose = purpose == RunPurpose::Text ? manner.purpose : purpose;
    run.section = manner.section;
    run.link = manner.link;
    run.target = manner.target;
    run.anchor = manner.anchor;
    run.link_element = manner.link_element;
    block_.text += text;
    block_.map.append(map, run.begin);
    run.decorated = manner.decorated;
    if (!block_.runs.empty() && continues(block_.runs.back(), run))
        block_.runs.back().end = run.end;
    else
        block_.runs.push_back(std::move(run));
}

void TextBuilder::dress_opening(int count, std::string_view style_name)
{
    const std::uint32_t end = end_of_words(block_.text, count);
    std::vector<TextRun> runs;
    for (const TextRun& run : block_.runs) {
        TextRun opening = run, rest = run;
        opening.end = std::min(run.end, end);
        rest.begin = std::max(run.begin, end);
        if (opening.begin < opening.end) {
            opening.style = composition_.book.named(style_name, run.style, run.language).style;
            runs.push_back(opening);
        }
        if (rest.begin < rest.end) runs.push_back(rest);
    }
    block_.runs = std::move(runs);
}

TextBlock TextBuilder::finish()
{
    if (is_artifact()) return std::move(block_);
    // An element whose only child is a leaf of its own text needs no leaf.
    Structure& structure = composition_.story.structure;
    auto& children = structure[block_.meaning.element].children;
    if (children.size() == 1 && structure[children.front()].role == Role::Content) {
        const ElementId only = children.front();
        for (TextRun& run : block_.runs)
            if (run.meaning.element == only) run.meaning.element = block_.meaning.element;
        children.clear();
        if (static_cast<std::size_t>(only) + 1 == structure.elements.size()) structure.elements.pop_back();
    }
    return std::move(block_);
}

} // namespace stonehand
