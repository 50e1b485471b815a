#include "story/compose_content.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "story/content_composer.hpp"
#include "story/reads_leftward.hpp"

namespace stonehand
{

namespace
{

Role heading_role(int level)
{
    constexpr Role roles[] = {Role::H1, Role::H2, Role::H3, Role::H4, Role::H5, Role::H6};
    return roles[std::clamp(level, 1, 6) - 1];
}

/// Where a block's anchor stands; null for what takes no place of its own.
AnchorId* anchor_place(Block& block)
{
    if (auto* text = std::get_if<TextBlock>(&block.form)) return text->text.empty() ? nullptr : &text->anchor;
    if (auto* row = std::get_if<ParallelBlock>(&block.form)) return &row->anchor;
    // Content is dressed in one language at a time: pairs are made of it later.
    if (auto* picture = std::get_if<PictureBlock>(&block.form)) return &picture->anchor;
    return nullptr;
}

StyleId* style_of(Block& block)
{
    if (auto* text = std::get_if<TextBlock>(&block.form)) return &text->style;
    if (auto* row = std::get_if<ParallelBlock>(&block.form)) return &row->style;
    if (auto* picture = std::get_if<PictureBlock>(&block.form)) return &picture->style;
    return nullptr;
}

/// The first block of a group has its white above and its break before, where these are more than its own.
void begin_as(const ComputedStyle& group, ComputedStyle& first)
{
    first.space_before = std::max(first.space_before, group.space_before);
    first.space_before_maximum = std::max(first.space_before_maximum, group.space_before_maximum);
    if (first.break_before == BreakBefore::Auto) first.break_before = group.break_before;
}

void end_as(const ComputedStyle& group, ComputedStyle& last)
{
    last.space_after = std::max(last.space_after, group.space_after);
    last.keep_with_next = std::max(last.keep_with_next, group.keep_with_next);
    if (last.break_after == BreakBefore::Auto) last.break_after = group.break_after;
}

/// Lines that run down the page have no binding on either side.
FloatTo along_vertical(FloatTo to)
{
    if (to == FloatTo::Inside || to == FloatTo::Left) return FloatTo::Start;
    if (to == FloatTo::Outside || to == FloatTo::Right) return FloatTo::End;
    return to;
}

/// Whether what text runs beside is set on its left; on the right where only the page knows.
bool stands_left(FloatTo to, bool leftward)
{
    return to == FloatTo::Left || (leftward ? to == FloatTo::End : to == FloatTo::Start);
}

} // namespace

AnchorId anchor_of(const ContentBlock& block, Composition& composition)
{
    return block.id.empty() ? no_anchor : composition.anchor_of_id(block.id);
}

std::vector<Block> compose_content(const std::vector<ContentBlock>& blocks, const ContentRoots& roots,
                                   const ContentPlace& place, Composition& composition)
{
    ContentComposer composer(composition, roots);
    composer.add_blocks(blocks, place);
    return composer.take();
}

void ContentComposer::add_blocks(const std::vector<ContentBlock>& blocks, const ContentPlace& place)
{
    path_.push_back({});
    std::string_view previous;
    for (const ContentBlock& block : blocks) add_sibling(block, place, previous);
    path_.pop_back();
}

/// A block directly follows what stands above it: a figure that leaves the text comes between no two blocks.
void ContentComposer::add_sibling(const ContentBlock& block, const ContentPlace& place,
                                  std::string_view& previous)
{
    const std::size_t first = blocks_.size();
    path_.back() = {element_name(block.kind), previous,
                    block.kind == BlockKind::Paragraph && !paragraph_seen_};
    add_block(block, place);
    if (!place.has_floats || !leaves_flow(first)) previous = element_name(block.kind);
    if (block.kind == BlockKind::Paragraph) paragraph_seen_ = true;
}

/// Whether a block, the last, leaves the text for the head or the foot of a page.
bool ContentComposer::leaves_flow(std::size_t block) const
{
    if (block + 1 != blocks_.size()) return false;
    const auto* figure = std::get_if<FloatBlock>(&blocks_[block].form);
    return figure && !stands_beside(figure->to);
}

void ContentComposer::add_block(const ContentBlock& block, const ContentPlace& place)
{
    const std::size_t first = blocks_.size();
    const std::uint32_t number = ++composition_.counterparts;
    dress_block(block, place);
    float_blocks(first, block, place);
    number_blocks(first, number);
}

/// Puts what a style lets leave the flow into one block that does.
void ContentComposer::float_blocks(std::size_t first, const ContentBlock& block, const ContentPlace& place)
{
    if (first == blocks_.size()) return;
    const StyleId style = composition_.book.element(path_, place.style, block.language).style;
    const ComputedStyle& own = composition_.book.style(style);
    FloatBlock figure;
    figure.to = own.float_to;
    figure.reach = own.is_vertical() ? FloatReach::Frame : own.float_reach;
    figure.span = block.span;
    if (figure.to == FloatTo::None) return;
    figure.width = own.float_width.unit == StyleLength::Unit::Percent
                       ? place.width.times(own.float_width.number / 100)
                       : own.float_width.length;
    figure.gap = own.float_gap;
    if (own.is_vertical()) figure.to = along_vertical(figure.to);
    figure.on_left = stands_left(figure.to, reads_leftward(block.language));
    const auto begin = blocks_.begin() + static_cast<std::ptrdiff_t>(first);
    figure.blocks.assign(std::make_move_iterator(begin), std::make_move_iterator(blocks_.end()));
    blocks_.erase(begin, blocks_.end());
    blocks_.push_back({std::move(figure)});
}

void ContentComposer::number_blocks(std::size_t first, std::uint32_t number)
{
    for (; first < blocks_.size(); ++first)
        if (blocks_[first].counterpart == 0) blocks_[first].counterpart = number;
}

void ContentComposer::dress_block(const ContentBlock& block, const ContentPlace& place)
{
    const Dressing dressing = composition_.book.element(path_, place.style, block.language);
    switch (block.kind) {
    case BlockKind::Paragraph:
        return add_text(block, Role::P, dressing, place);
    case BlockKind::Section:
        return add_section(block, dressing, place);
    case BlockKind::Heading:
        return add_heading(block, dressing, place);
    case BlockKind::Quote:
        return add_group(block, Role::BlockQuote, dressing, place);
    case BlockKind::PullQuote:
        return add_group(block, Role::Div, dressing, place);
    case BlockKind::List:
        return add_list(block, dressing, place);
    case BlockKind::Figure:
        return add_figure(block, dressing, place);
    case BlockKind::Table:
        return add_table(block, dressing, place);
    case BlockKind::Credit:
        return add_text(block, Role::P, dressing, place);
    case BlockKind::Caption:
        return;           // set by its figure or table, with its number
    case BlockKind::Item: // these stand only in lists and tables, which set them
    case BlockKind::TableHead:
    case BlockKind::TableBody:
    case BlockKind::TableRow:
    case BlockKind::HeaderCell:
    case BlockKind::DataCell:
        return;
    }
}

void ContentComposer::add_text(const ContentBlock& block, Role role, const Dressing& dressing,
                               const ContentPlace& place)
{
    const ElementId element =
        add_element(composition_.story.structure, role, place.element, block.language, block.span);
    TextBuilder text(composition_, dressing.style, block.language, {element, Artifact::None}, block.span);
    text.block().anchor = anchor_of(block, composition_);
    text.add_content(block.copy.content, text.manner(), path_);
    if (dressing.opening_words > 0) text.dress_opening(dressing.opening_words, dressing.opening_style);
    blocks_.push_back({text.finish()});
}

void ContentComposer::add_heading(const ContentBlock& block, const Dressing& dressing,
                                  const ContentPlace& place)
{
    add_text(block, heading_role(place.heading_level), dressing, place);
    auto& heading = std::get<TextBlock>(blocks_.back().form);
    if (heading.anchor == no_anchor)
        heading.anchor = composition_.anchor(fmt::format("heading:{}", composition_.story.outline.size()));
    composition_.titled_sections.push_back({composition_.story.outline.size(), &block.copy});
    composition_.story.outline.push_back({plain_text(block.copy), block.language, heading.anchor,
                                          place.heading_level - 1, composition_.version});
}

/// What holds other blocks: its children inherit its indents, its space goes to the first and the last of
/// them.
void ContentComposer::add_group(const ContentBlock& block, Role role, const Dressing& dressing,
                                ContentPlace place)
{
    const std::size_t first = blocks_.size();
    place = inside(block, role, dressing.style, place);
    if (!block.copy.empty()) {
        add_text(block, Role::P, dressing, place);
    } else {
        add_blocks(block.children, place);
        dress_group(first, dressing.style);
    }
    anchor_first(block, first);
}

void ContentComposer::add_section(const ContentBlock& block, const Dressing& dressing, ContentPlace place)
{
    const std::size_t first = blocks_.size();
    const int level = place.heading_level;
    place = inside(block, Role::Sect, dressing.style, place);
    // The section's own heading stands at its level, those of sections in it one deeper.
    path_.push_back({});
    std::string_view previous;
    for (const ContentBlock& child : block.children) {
        place.heading_level = child.kind == BlockKind::Section ? level + 1 : level;
        add_sibling(child, place, previous);
    }
    path_.pop_back();
    dress_group(first, dressing.style);
    anchor_first(block, first);
}

ContentPlace ContentComposer::inside(const ContentBlock& block, Role role, StyleId style, ContentPlace place)
{
    place.element =
        add_element(composition_.story.structure, role, place.element, block.language, block.span);
    place.style = style;
    place.language = block.language;
    return place;
}

/// What a style says of several blocks as one is handed to them: the white before and after it, the breaks
/// there, and that it stays whole.
void ContentComposer::dress_group(std::size_t first, StyleId style)
{
    if (first >= blocks_.size()) return;
    const ComputedStyle group = composition_.book.style(style);
    // A rule takes no height: the white round it is that of what it stands above or below.
    const auto is_rule = [&](std::size_t index) {
        return std::holds_alternative<RuleBlock>(blocks_[index].form);
    };
    std::size_t last = blocks_.size() - 1;
    while (last > first && is_rule(last)) --last;
    while (first < last && is_rule(first)) ++first;
    for (std::size_t index = first; index <= last; ++index) {
        StyleId* own = style_of(blocks_[index]);
        if (!own || (index != first && index != last && !group.keep_together)) continue;
        ComputedStyle dressed = composition_.book.style(*own);
        if (index == first) begin_as(group, dressed);
        if (index == last) end_as(group, dressed);
        if (index != last && group.keep_together) dressed.kept_to_next = true;
        *own = composition_.book.keep(dressed);
    }
}

bool ContentComposer::anchor_first(const ContentBlock& block, std::size_t first)
{
    for (; first < blocks_.size(); ++first)
        if (AnchorId* place = anchor_place(blocks_[first])) {
            composition_.put_anchor(anchor_of(block, composition_), *place);
            return true;
        }
    return false;
}

} // namespace stonehand
