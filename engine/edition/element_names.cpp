#include "edition/element_names.hpp"

namespace stonehand
{

std::string_view element_name(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Paragraph:
        return "p";
    case BlockKind::Section:
        return "section";
    case BlockKind::Heading:
        return "heading";
    case BlockKind::Quote:
        return "quote";
    case BlockKind::PullQuote:
        return "pullquote";
    case BlockKind::List:
        return "list";
    case BlockKind::Item:
        return "item";
    case BlockKind::Figure:
        return "figure";
    case BlockKind::Caption:
        return "caption";
    case BlockKind::Credit:
        return "credit";
    case BlockKind::Table:
        return "table";
    case BlockKind::TableHead:
        return "thead";
    case BlockKind::TableBody:
        return "tbody";
    case BlockKind::TableRow:
        return "tr";
    case BlockKind::HeaderCell:
        return "th";
    case BlockKind::DataCell:
        return "td";
    }
    return {};
}

std::string_view element_name(PhraseKind kind)
{
    switch (kind) {
    case PhraseKind::Emphasis:
        return "em";
    case PhraseKind::Strong:
        return "strong";
    case PhraseKind::Foreign:
        return "foreign";
    case PhraseKind::Link:
        return "link";
    case PhraseKind::Note:
        return "note";
    case PhraseKind::Endnote:
        return "endnote";
    case PhraseKind::Reference:
        return "ref";
    case PhraseKind::Cite:
        return "cite";
    case PhraseKind::Abbreviation:
        return "abbr";
    case PhraseKind::Term:
        return "term";
    case PhraseKind::Proper:
        return "proper";
    case PhraseKind::Work:
        return "work";
    case PhraseKind::Subscript:
        return "sub";
    case PhraseKind::Superscript:
        return "sup";
    case PhraseKind::SmallCaps:
        return "small-caps";
    case PhraseKind::Ruby:
        return "ruby";
    case PhraseKind::RubyBase:
        return "rb";
    case PhraseKind::RubyText:
        return "rt";
    }
    return {};
}

} // namespace stonehand
