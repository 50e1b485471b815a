#include "edition/build_blocks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "edition/build_copy.hpp"
#include "edition/child_elements.hpp"
#include "edition/column_width.hpp"
#include "edition/language_of.hpp"

namespace stonehand
{

namespace
{

constexpr std::array<std::pair<std::string_view, BlockKind>, 16> block_names{{
    {"p", BlockKind::Paragraph},
    {"section", BlockKind::Section},
    {"heading", BlockKind::Heading},
    {"quote", BlockKind::Quote},
    {"pullquote", BlockKind::PullQuote},
    {"list", BlockKind::List},
    {"item", BlockKind::Item},
    {"figure", BlockKind::Figure},
    {"caption", BlockKind::Caption},
    {"credit", BlockKind::Credit},
    {"table", BlockKind::Table},
    {"thead", BlockKind::TableHead},
    {"tbody", BlockKind::TableBody},
    {"tr", BlockKind::TableRow},
    {"th", BlockKind::HeaderCell},
    {"td", BlockKind::DataCell},
}};

std::optional<BlockKind> block_kind(std::string_view name)
{
    for (auto [known, kind] : block_names)
        if (known == name) return kind;
    return std::nullopt;
}

bool has_blocks(const Element& element)
{
    return std::any_of(element.children.begin(), element.children.end(), [](const Node& node) {
        const Element* child = std::get_if<Element>(&node);
        return child && block_kind(child->name);
    });
}

/// Whether a block holds text, not other blocks.
bool holds_copy(BlockKind kind, const Element& element)
{
    switch (kind) {
    case BlockKind::Paragraph:
    case BlockKind::Heading:
    case BlockKind::PullQuote:
    case BlockKind::Caption:
    case BlockKind::Credit:
        return true;
    case BlockKind::Item:
    case BlockKind::HeaderCell:
    case BlockKind::DataCell:
        return !has_blocks(element);
    case BlockKind::Section:
    case BlockKind::Quote:
    case BlockKind::List:
    case BlockKind::Figure:
    case BlockKind::Table:
    case BlockKind::TableHead:
    case BlockKind::TableBody:
    case BlockKind::TableRow:
        return false;
    }
    return false;
}

/// A whole number from 1; 1 where the value is none, as the grammar has told.
int count_of(std::string_view value)
{
    int count = 1;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), count);
    return fault == std::errc() && end == value.data() + value.size() ? std::max(count, 1) : 1;
}

CellAlign align_of(std::string_view value)
{
    if (value == "end") return CellAlign::End;
    if (value == "center") return CellAlign::Centre;
    if (value == "decimal") return CellAlign::Decimal;
    return CellAlign::Start;
}

void read_attribute(const Attribute& attribute, ContentBlock& block)
{
    const std::string& value = attribute.value;
    if (attribute.name == "id") block.id = value;
    if (attribute.name == "type" && value == "ordered") block.list_type = ListType::Ordered;
    if (attribute.name == "colspan") block.column_span = count_of(value);
    if (attribute.name == "rowspan") block.row_span = count_of(value);
    if (attribute.name == "scope" && value == "row") block.scope = HeaderScope::Row;
    if (attribute.name == "align") block.align = align_of(value);
    if (attribute.name == "width") block.width = column_width(value).value_or(ColumnWidth{});
    if (attribute.name == "src") {
        block.source = value;
        block.source_span = attribute.value_span;
    }
}

ContentBlock build_block(Element& element, BlockKind kind, const Language& inherited)
{
    ContentBlock block;
    block.kind = kind;
    block.language = language_of(element, inherited);
    block.span = element.span;
    for (const Attribute& attribute : element.attributes) read_attribute(attribute, block);
    if (kind == BlockKind::Figure) block.alternative = alternative_of(element);
    if (holds_copy(kind, element))
        block.copy = build_copy(element, inherited);
    else
        block.children = build_blocks(element, block.language);
    return block;
}

} // namespace

std::string alternative_of(const Element& picture)
{
    const Attribute* said = picture.attribute("alt");
    return said && !said->value.empty() ? said->value : "…";
}

std::vector<ContentBlock> build_blocks(Element& parent, const Language& language)
{
    std::vector<ContentBlock> blocks;
    blocks.reserve(static_cast<std::size_t>(std::ranges::distance(child_elements(parent))));
    for (Node& node : parent.children) {
        Element* element = std::get_if<Element>(&node);
        const auto kind = element ? block_kind(element->name) : std::nullopt;
        if (kind) blocks.push_back(build_block(*element, *kind, language));
    }
    return blocks;
}

} // namespace stonehand
