#include "story/table_composer.hpp"

#include <algorithm>

#include "story/reads_leftward.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

// A table's rules keep clear of the descenders, which reach less than this share of the font size below the
// baseline.
constexpr double descender = 0.29;
// Among vertical lines, from their middle to the edge of their Han.
constexpr double half_em = 0.42;

// What a table has where its layout says nothing (look.md 4).
constexpr Length outer_rule = 0.7_pt, inner_rule = 0.35_pt;

TextAlign text_align(CellAlign align)
{
    switch (align) {
    case CellAlign::Start:
        return TextAlign::Start;
    case CellAlign::Centre:
        return TextAlign::Centre;
    case CellAlign::End:
    case CellAlign::Decimal:
        return TextAlign::End;
    }
    return TextAlign::Start;
}

/// Start and end are the table's: text that is read the other way has them swapped.
TextAlign swapped(TextAlign align)
{
    return align == TextAlign::Start ? TextAlign::End : align == TextAlign::End ? TextAlign::Start : align;
}

bool has_heads(const TableGrid& grid)
{
    return !grid.groups.empty() && grid.groups.front().group->kind == BlockKind::TableHead;
}

} // namespace

void ContentComposer::add_table(const ContentBlock& block, const Dressing& dressing, ContentPlace place)
{
    const std::size_t first = blocks_.size();
    place = inside(block, Role::Table, dressing.style, place);
    add_caption(block, "table", ++composition_.tables, place);
    TableComposer table(composition_, path_, place);
    for (Block& made : table.compose(block)) blocks_.push_back(std::move(made));
    dress_group(first, dressing.style);
    anchor_first(block, first);
}

std::vector<Block> ContentComposer::compose_cell(const ContentBlock& cell, const ElementPath& path,
                                                 const ContentPlace& place, AnchorId& row_anchor)
{
    path_ = path;
    paragraph_seen_ = true;
    if (cell.copy.empty()) {
        add_blocks(cell.children, place);
    } else {
        TextBuilder text(composition_, place.style, cell.language, {place.element, Artifact::None},
                         cell.span);
        text.add_content(cell.copy.content, text.manner(), path_);
        blocks_.push_back({text.finish()});
    }
    if (!anchor_first(cell, 0)) composition_.put_anchor(anchor_of(cell, composition_), row_anchor);
    return take();
}

std::vector<Block> TableComposer::compose(const ContentBlock& block)
{
    const TableGrid grid = form_table(block);
    leftward_ = reads_leftward(block.language);
    const ComputedStyle style = composition_.book.style(place_.style);
    gap_ = style.column_gap;
    rule_shift_ = style.font_size.times(style.is_vertical() ? half_em : descender) + style.cell_padding;
    const Border outer{outer_rule, composition_.book.paint("ink")};
    const std::uint32_t table = ++composition_.tables_set;
    const OfTable head{table, RowPlace::TableHead}, body{table, RowPlace::TableBody};
    add_rule(style.border_top.value_or(outer), block.span, has_heads(grid) ? head : body);
    for (const GridGroup& group : grid.groups)
        add_group(group, group.group->kind == BlockKind::TableHead ? head : body);
    add_rule(style.border_bottom.value_or(outer), block.span, body);
    place_cells(grid.columns);
    return std::move(blocks_);
}

void TableComposer::add_rule(const Border& border, Span span, const OfTable& of)
{
    if (border.thickness > Length())
        blocks_.push_back({RuleBlock{Length(), border.thickness, rule_shift_, border.paint, span, of}});
}

void TableComposer::add_group(const GridGroup& group, const OfTable& of)
{
    const ContentBlock& element = *group.group;
    const bool heads = of.place == RowPlace::TableHead;
    path_.push_back({element_name(element.kind), {}, false});
    const StyleId own = composition_.book.element(path_, place_.style, element.language).style;
    const ComputedStyle style = composition_.book.style(own);
    ContentPlace rows = place_;
    rows.element = add_element(composition_.story.structure, heads ? Role::THead : Role::TBody,
                               place_.element, element.language, element.span);
    // White round a group is not white round its rows.
    rows.style = composition_.book.named({}, own, element.language).style;
    add_rule(style.border_top.value_or(Border{}), element.span, of);
    for (const GridRow& row : group.rows) {
        blocks_.push_back({compose_row(row, rows)});
        std::get<ParallelBlock>(blocks_.back().form).of = of;
    }
    const Border inner{heads ? inner_rule : Length(), composition_.book.paint("ink")};
    add_rule(style.border_bottom.value_or(inner), element.span, of);
    path_.pop_back();
}

ParallelBlock TableComposer::compose_row(const GridRow& row, const ContentPlace& place)
{
    ParallelBlock parallel;
    parallel.style = place.style;
    parallel.span = row.row->span;
    parallel.joined = row.joined;
    ContentPlace inner = place;
    inner.element =
        add_element(composition_.story.structure, Role::TR, place.element, row.row->language, row.row->span);
    path_.push_back({"tr", {}, false});
    for (const GridCell& cell : row.cells) {
        path_.push_back({element_name(cell.cell->kind), {}, false});
        parallel.cells.push_back(compose_cell(cell, inner, parallel.anchor));
        path_.pop_back();
    }
    path_.pop_back();
    return parallel;
}

ContentPlace TableComposer::inside_cell(const GridCell& at, const ContentPlace& place)
{
    const ContentBlock& cell = *at.cell;
    const Role role = cell.kind == BlockKind::HeaderCell ? Role::TH : Role::TD;
    ContentPlace inner = place;
    inner.has_floats = false;
    Structure& structure = composition_.story.structure;
    inner.element = add_element(structure, role, place.element, cell.language, cell.span);
    StructureElement& element = structure[inner.element];
    element.column_span = static_cast<int>(at.columns);
    element.row_span = at.rows;
    if (role == Role::TH) element.scope = cell.scope == HeaderScope::Row ? Scope::Row : Scope::Column;
    inner.language = cell.language;
    const StyleId style = composition_.book.element(path_, place.style, cell.language).style;
    const TextAlign align = text_align(cell.align);
    const bool turned = reads_leftward(cell.language) != leftward_;
    inner.style = composition_.book.with_align(style, turned ? swapped(align) : align);
    return inner;
}

ParallelBlock::Cell TableComposer::compose_cell(const GridCell& at, const ContentPlace& place,
                                                AnchorId& row_anchor)
{
    const ContentBlock& cell = *at.cell;
    const ContentPlace inner = inside_cell(at, place);
    ParallelBlock::Cell made;
    made.width = place.width;
    made.rows = at.rows;
    made.blocks = ContentComposer(composition_, {}).compose_cell(cell, path_, inner, row_anchor);
    const TextBlock* only =
        made.blocks.size() == 1 ? std::get_if<TextBlock>(&made.blocks.front().form) : nullptr;
    measure(at, made.blocks, cell.align == CellAlign::Decimal ? only : nullptr);
    return made;
}

} // namespace stonehand
