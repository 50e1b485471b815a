#include "story/content_composer.hpp"
#include "story/word_number.hpp"

namespace stonehand
{

void ContentComposer::add_list(const ContentBlock& block, const Dressing& dressing, ContentPlace place)
{
    const std::size_t first = blocks_.size();
    place = inside(block, Role::L, dressing.style, place);
    composition_.story.structure[place.element].numbering =
        block.list_type == ListType::Ordered ? Numbering::Decimal : Numbering::Disc;
    int number = 0;
    path_.push_back({});
    for (const ContentBlock& item : block.children) {
        path_.back() = {element_name(item.kind), number ? "item" : "", false};
        ++number;
        add_item(item,
                 block.list_type == ListType::Ordered ? word_number(dressing.list_number, number)
                                                      : dressing.list_marker,
                 place);
    }
    path_.pop_back();
    dress_group(first, dressing.style);
    anchor_first(block, first);
}

/// An item: its marker hangs in the indent of its first text.
void ContentComposer::add_item(const ContentBlock& item, std::string_view marker, const ContentPlace& place)
{
    Structure& structure = composition_.story.structure;
    const ElementId element = add_element(structure, Role::LI, place.element, item.language, item.span);
    const ElementId label = structure.add(Role::Lbl, element, item.span);
    const Dressing dressing = composition_.book.element(path_, place.style, item.language);
    ContentPlace body = place;
    body.element = structure.add(Role::LBody, element, item.span);
    body.style = dressing.style;
    const std::size_t first = blocks_.size();
    const std::uint32_t number = ++composition_.counterparts;
    if (!item.copy.empty()) {
        TextBuilder text(composition_, dressing.style, item.language, {body.element, Artifact::None},
                         item.span);
        text.add_content(item.copy.content, text.manner(), path_);
        blocks_.push_back({text.finish()});
    } else {
        add_blocks(item.children, body);
    }
    number_blocks(first, number);
    anchor_first(item, first);
    auto* text = first < blocks_.size() ? std::get_if<TextBlock>(&blocks_[first].form) : nullptr;
    if (!text || !text->marker.empty()) return; // a list that begins with a list keeps the inner marker
    text->marker = marker;
    text->marker_style = dressing.style;
    text->marker_meaning = {label, Artifact::None};
}

} // namespace stonehand
