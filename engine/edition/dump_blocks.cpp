#include "edition/dump_blocks.hpp"

#include <string_view>

#include <fmt/format.h>

#include "base/report.hpp"
#include "edition/dump_edition.hpp"
#include "edition/element_names.hpp"

namespace stonehand
{

namespace
{

std::string_view name_of(CellAlign align)
{
    switch (align) {
    case CellAlign::Start:
        return "start";
    case CellAlign::End:
        return "end";
    case CellAlign::Centre:
        return "center";
    case CellAlign::Decimal:
        return "decimal";
    }
    return {};
}

std::string dump_content(const std::vector<Inline>& content, const Language& language)
{
    std::string text;
    for (const Inline& item : content) {
        if (const Characters* characters = std::get_if<Characters>(&item)) {
            text += characters->text;
            continue;
        }
        const Phrase& phrase = std::get<Phrase>(item);
        text += fmt::format("{{{}", element_name(phrase.kind));
        if (phrase.language != language) text += " " + phrase.language.tag;
        if (!phrase.id.empty()) text += " #" + phrase.id;
        if (!phrase.target.empty()) text += " ->" + phrase.target;
        if (!phrase.expansion.empty()) text += " expansion=" + phrase.expansion;
        if (!phrase.say.empty()) text += " say=" + phrase.say;
        if (phrase.dotted) text += " dotted";
        if (!phrase.hyphenated) text += " unhyphenated";
        text += ": " + dump_content(phrase.content, phrase.language) + "}";
    }
    return text;
}

/// What a block's own attributes say, where it is not the usual.
std::string attributes_of(const ContentBlock& block)
{
    std::string text;
    if (!block.id.empty()) text += " #" + block.id;
    if (block.list_type == ListType::Ordered) text += " ordered";
    if (!block.source.empty()) text += " " + block.source + " " + quoted(block.alternative);
    if (block.column_span > 1) text += fmt::format(" colspan={}", block.column_span);
    if (block.row_span > 1) text += fmt::format(" rowspan={}", block.row_span);
    if (block.scope == HeaderScope::Row) text += " scope=row";
    if (block.align != CellAlign::Start) text += fmt::format(" align={}", name_of(block.align));
    return text;
}

} // namespace

std::string dump(const Copy& copy)
{
    return quoted(dump_content(copy.content, copy.language));
}

std::string dump_blocks(const std::vector<ContentBlock>& blocks, int depth)
{
    std::string text;
    for (const ContentBlock& block : blocks) {
        text += fmt::format("{:{}}{} {}{}", "", depth * 2, element_name(block.kind), block.language.tag,
                            attributes_of(block));
        if (!block.copy.empty()) text += " " + dump(block.copy);
        text += '\n' + dump_blocks(block.children, depth + 1);
    }
    return text;
}

} // namespace stonehand
