#include <algorithm>
#include <numeric>

#include "edition/check_tables.hpp"
#include "story/content_composer.hpp"

namespace stonehand
{

namespace
{

using namespace literals;

// look.md 4, table: rules above and below, a finer one under the heads, and the white that keeps them clear
// of the descenders, which reach less than this share of the font size below the baseline.
constexpr Length outer_rule = 0.7_pt, inner_rule = 0.35_pt, clear = 1.75_pt;
constexpr double descender = 0.29;
constexpr Length column_gap = 10_pt;
constexpr std::int64_t least_gap = 4; // of a narrow column, its part: some of it is left for text

/// How wide a text asks to be: characters, wide ones counted twice.
std::size_t width_asked(const Copy& copy)
{
    std::size_t width = 0;
    for (char byte : plain_text(copy)) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80 || (value >= 0xc0 && value < 0xe0))
            ++width;
        else if (value >= 0xe0)
            width += 2;
    }
    return width;
}

/// What a cell spans, or as much as it may: the edition's check has told it.
int columns_of(const ContentBlock& cell)
{
    return std::clamp(cell.column_span, 1, most_columns);
}
int rows_spanned(const ContentBlock& cell)
{
    return std::clamp(cell.row_span, 1, most_rows);
}

const std::vector<ContentBlock>& rows_of(const ContentBlock& group)
{
    return group.children;
}

bool has_heads(const ContentBlock& table)
{
    return std::any_of(table.children.begin(), table.children.end(), [](const ContentBlock& group) {
        return group.kind == BlockKind::TableHead && !rows_of(group).empty();
    });
}

/// The left edges of the columns and the right edge of the last: shares of the width by the longest text of
/// each column, within bounds that let neither starve.
std::vector<Length> column_edges(const ContentBlock& table, Length width)
{
    constexpr std::size_t least = 6, most = 40;
    std::vector<std::size_t> asked;
    for (const ContentBlock& group : table.children)
        for (const ContentBlock& row : rows_of(group)) {
            std::size_t column = 0;
            for (const ContentBlock& cell : row.children) {
                const auto span = static_cast<std::size_t>(columns_of(cell));
                const std::size_t end = std::min(column + span, std::size_t{most_columns});
                if (column >= end) break;
                asked.resize(std::max(asked.size(), end), least);
                const std::size_t share = std::min(width_asked(cell.copy) / span, most);
                for (; column < end; ++column) asked[column] = std::max(asked[column], share);
            }
        }
    const auto total = static_cast<double>(std::accumulate(asked.begin(), asked.end(), std::size_t{0}));
    std::vector<Length> edges{Length()};
    std::size_t sum = 0;
    for (std::size_t share : asked)
        edges.push_back(width.times(static_cast<double>(sum += share) / std::max(total, 1.0)));
    return edges;
}

/// How wide the text of a cell from one column to before another is: the last column keeps clear of the next.
Length cell_width(const std::vector<Length>& edges, std::size_t column, std::size_t end)
{
    const Length last = edges[end] - edges[end - 1];
    const Length gap = end + 1 < edges.size() ? std::min(column_gap, last / least_gap) : Length();
    return edges[end] - edges[column] - gap;
}

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

} // namespace

void ContentComposer::add_table(const ContentBlock& block, const Dressing& dressing, ContentPlace place)
{
    const std::size_t first = blocks_.size();
    place = inside(block, Role::Table, dressing.style, place);
    add_caption(block, "table", ++composition_.tables, place);
    const std::vector<Length> edges = column_edges(block, place.width);
    const Length below_baseline = composition_.book.style(place.style).font_size.times(descender) + clear;
    const std::uint32_t table = ++composition_.tables_set;
    const OfTable head{table, RowPlace::TableHead}, body{table, RowPlace::TableBody};
    add_rule(outer_rule, below_baseline, block.span, has_heads(block) ? head : body);
    for (const ContentBlock& group : block.children) {
        if (group.kind == BlockKind::TableHead) {
            add_rows(group, Role::THead, edges, place, head);
            add_rule(inner_rule, below_baseline, group.span, head);
        }
        if (group.kind == BlockKind::TableBody) add_rows(group, Role::TBody, edges, place, body);
    }
    add_rule(outer_rule, below_baseline, block.span, body);
    give_space(first, dressing.style);
    anchor_first(block, first);
}

void ContentComposer::add_rule(Length thickness, Length shift, Span span, const OfTable& of)
{
    blocks_.push_back({RuleBlock{Length(), thickness, shift, composition_.book.paint("ink"), span, of}});
}

void ContentComposer::add_rows(const ContentBlock& group, Role role, const std::vector<Length>& edges,
                               const ContentPlace& place, const OfTable& of)
{
    // White round the table is not white round its rows.
    const ContentPlace rows =
        inside(group, role, composition_.book.named({}, place.style, group.language).style, place);
    path_.push_back({element_name(group.kind), {}, false});
    std::vector<int> taken(edges.size(), 0); // for how many more rows a cell from above fills each column
    for (const ContentBlock& row : rows_of(group)) {
        blocks_.push_back(compose_row(row, edges, rows, taken));
        std::get<ParallelBlock>(blocks_.back().form).of = of;
    }
    path_.pop_back();
}

Block ContentComposer::compose_row(const ContentBlock& row, const std::vector<Length>& edges,
                                   const ContentPlace& place, std::vector<int>& taken)
{
    ParallelBlock parallel;
    parallel.style = place.style;
    parallel.span = row.span;
    const ContentPlace inner = inside(row, Role::TR, place.style, place);
    path_.push_back({"tr", {}, false});
    std::size_t column = 0;
    for (const ContentBlock& cell : row.children) {
        while (column + 1 < edges.size() && taken[column] > 0) --taken[column++];
        const std::size_t end =
            std::min(column + static_cast<std::size_t>(columns_of(cell)), edges.size() - 1);
        if (column >= end) break; // a ragged row: the edition's check has told it
        for (std::size_t i = column; i < end; ++i) taken[i] = rows_spanned(cell) - 1;
        path_.push_back({element_name(cell.kind), {}, false});
        const Role role = cell.kind == BlockKind::HeaderCell ? Role::TH : Role::TD;
        ContentPlace at = inside(cell, role, place.style, inner);
        StructureElement& element = composition_.story.structure[at.element];
        element.column_span = columns_of(cell);
        element.row_span = rows_spanned(cell);
        if (role == Role::TH) element.scope = cell.scope == HeaderScope::Row ? Scope::Row : Scope::Column;
        const Dressing dressing = composition_.book.element(path_, place.style, cell.language);
        at.style = composition_.book.with_align(dressing.style, text_align(cell.align));
        at.width = cell_width(edges, column, end);
        ContentComposer inside_cell(composition_, {"table"});
        inside_cell.path_ = path_;
        inside_cell.paragraph_seen_ = true;
        if (cell.copy.empty())
            inside_cell.add_blocks(cell.children, at);
        else {
            TextBuilder text(composition_, at.style, cell.language, {at.element, Artifact::None}, cell.span);
            text.add_content(cell.copy.content, text.manner(), path_);
            inside_cell.blocks_.push_back({text.finish()});
        }
        // In an empty cell nothing stands: its row does.
        if (!inside_cell.anchor_first(cell, 0))
            composition_.put_anchor(anchor_of(cell, composition_), parallel.anchor);
        parallel.cells.push_back({edges[column], at.width, inside_cell.take()});
        path_.pop_back();
        column = end;
    }
    for (; column + 1 < edges.size(); ++column)
        if (taken[column] > 0) --taken[column];
    path_.pop_back();
    return {std::move(parallel)};
}

} // namespace stonehand
