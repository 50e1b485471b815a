#include <fmt/format.h>

#include "story/content_composer.hpp"
#include "story/wording.hpp"

namespace stonehand
{

namespace
{

const ContentBlock* child_of(const ContentBlock& block, BlockKind kind)
{
    for (const ContentBlock& child : block.children)
        if (child.kind == kind) return &child;
    return nullptr;
}

} // namespace

/// A figure: its caption above, then the picture, then its credit.
void ContentComposer::add_figure(const ContentBlock& block, const Dressing& dressing, ContentPlace place)
{
    const std::size_t first = blocks_.size();
    place = inside(block, Role::Figure, dressing.style, place);
    composition_.story.structure[place.element].alternative = block.alternative;
    add_caption(block, "figure", ++composition_.figures, place);
    const std::filesystem::path folder =
        std::filesystem::path(composition_.sources.file(block.span.file).path).parent_path();
    const ComputedStyle& own = composition_.book.style(dressing.style);
    // What leaves the columns of a page for its head or foot is as wide as all of them.
    const bool floats = own.float_to != FloatTo::None && !stands_beside(own.float_to);
    const Length width = own.is_vertical() ? composition_.widest_picture : floats ? Length{} : place.width;
    if (auto picture = read_picture(folder / block.source, block.source_span, composition_.drawings,
                                    composition_.report, composition_.sources.limits()))
        blocks_.push_back({PictureBlock{
            std::move(*picture), width, dressing.style, {place.element, Artifact::None}, block.span}});
    if (const ContentBlock* credit = child_of(block, BlockKind::Credit)) {
        path_.push_back({"credit", "img", false});
        add_text(*credit, Role::P, composition_.book.element(path_, dressing.style, credit->language), place);
        path_.pop_back();
    }
    dress_group(first, dressing.style);
    anchor_first(block, first);
}

/// “Figure 1  The title”: the label by the layout's term, in the language of what it names.
void ContentComposer::add_caption(const ContentBlock& block, std::string_view term, int number,
                                  const ContentPlace& place)
{
    const ContentBlock* caption = child_of(block, BlockKind::Caption);
    if (!caption) return;
    path_.push_back({"caption", {}, false});
    const Dressing dressing = composition_.book.element(path_, place.style, caption->language);
    const ElementId element = add_element(composition_.story.structure, Role::Caption, place.element,
                                          caption->language, caption->span);
    TextBuilder text(composition_, dressing.style, caption->language, {element, Artifact::None},
                     caption->span);
    TextManner label = text.manner();
    label.style = composition_.book.named("caption-label", dressing.style, caption->language).style;
    const Wording wording = word_term_in(caption->language, term, fmt::format("{}", number),
                                         composition_.context, caption->span, composition_.report);
    text.add(wording.text, {}, label);
    text.add("\u2003", {}, label); // an em space between label and title
    text.add_content(caption->copy.content, text.manner(), path_);
    path_.pop_back();
    blocks_.push_back({text.finish()});
}

} // namespace stonehand
