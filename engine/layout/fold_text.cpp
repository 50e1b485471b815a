#include "layout/fold_text.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

constexpr std::string_view white_space = " \t\r\n";

std::uint32_t offset(std::size_t value)
{
    return static_cast<std::uint32_t>(value);
}

/// Appends text[begin, end) as it is.
void append_literal(FoldedText& folded, const Text& text, std::size_t begin, std::size_t end)
{
    for (std::size_t at = begin; at < end;) {
        // A piece of the source map may end within the word (an entity): keep the places piece by piece.
        const auto after = std::ranges::find_if(text.map.pieces,
                                                [&](const SourceMap::Piece& piece) { return piece.at > at; });
        const std::size_t stop = after == text.map.pieces.end() ? end : std::min<std::size_t>(end, after->at);
        const bool literal = after == text.map.pieces.begin() || std::prev(after)->literal;
        folded.map.pieces.push_back(
            {offset(folded.text.size()), text.map.find(offset(at), offset(stop)), literal});
        folded.text.append(text.text, at, stop - at);
        at = stop;
    }
}

void append_space(FoldedText& folded, const Text& text, std::size_t begin, std::size_t end)
{
    folded.map.pieces.push_back(
        {offset(folded.text.size()), text.map.find(offset(begin), offset(end)), false});
    folded.text += ' ';
}

} // namespace

FoldedText fold_text(const Text& text, TextEnds ends)
{
    FoldedText folded;
    for (std::size_t at = 0; at < text.text.size();) {
        const std::size_t word = std::min(text.text.find_first_not_of(white_space, at), text.text.size());
        if (word > at) {
            const bool line_break =
                text.text.substr(at, word - at).find_first_of("\r\n") != std::string::npos;
            const bool at_begin = at == 0, at_end = word == text.text.size();
            const bool dropped =
                line_break && ((at_begin && at_end) || (at_begin && ends.first) || (at_end && ends.last));
            if (!dropped) append_space(folded, text, at, word);
        }
        const std::size_t end = std::min(text.text.find_first_of(white_space, word), text.text.size());
        append_literal(folded, text, word, end);
        at = end;
    }
    return folded;
}

FoldedText fold_text(const Element& element)
{
    FoldedText whole;
    for (std::size_t index = 0; index < element.children.size(); ++index) {
        const auto* text = std::get_if<Text>(&element.children[index]);
        if (!text) continue;
        FoldedText part = fold_text(*text, {index == 0, index + 1 == element.children.size()});
        whole.map.append(part.map, offset(whole.text.size()));
        whole.text += part.text;
    }
    return whole;
}

} // namespace stonehand
