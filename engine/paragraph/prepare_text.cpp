#include "paragraph/prepare_text.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "unicode/code_point.hpp"
#include "unicode/han_class.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view soft_hyphen = "\u00AD", zero_width_space = "\u200B", line_separator = "\u2028";

// A stretch of the block's text that stays as it is, and where it then stands.
struct Kept {
    std::uint32_t begin, end, at;
};

struct Special {
    std::size_t at, size;
    SourceBreak::Kind kind;
};

std::optional<Special> next_special(std::string_view text, std::size_t from)
{
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] != '\xC2' && text[at] != '\xE2') continue;
        const std::string_view rest = text.substr(at);
        if (rest.starts_with(soft_hyphen))
            return Special{at, soft_hyphen.size(), SourceBreak::Kind::SoftHyphen};
        if (rest.starts_with(zero_width_space))
            return Special{at, zero_width_space.size(), SourceBreak::Kind::ZeroWidth};
        if (rest.starts_with(line_separator))
            return Special{at, line_separator.size(), SourceBreak::Kind::Forced};
    }
    return std::nullopt;
}

/// Whether a line that ends here says no space: Han is on both sides.
bool is_between_han(std::string_view text, const Special& special)
{
    const auto begin = static_cast<std::uint32_t>(special.at);
    const auto end = static_cast<std::uint32_t>(special.at + special.size);
    return begin > 0 && end < text.size() && is_wide_han(code_point_before(text, begin).value) &&
           is_wide_han(code_point(text, end).value);
}

// Where a byte of the block's text stands after the stretches between the kept ones are gone.
std::uint32_t moved(const std::vector<Kept>& kept, std::uint32_t offset)
{
    const auto after =
        std::upper_bound(kept.begin(), kept.end(), offset,
                         [](std::uint32_t value, const Kept& piece) { return value < piece.begin; });
    if (after == kept.begin()) return 0;
    const Kept& piece = *(after - 1);
    if (offset <= piece.end) return piece.at + (offset - piece.begin);
    return after == kept.end() ? piece.at + (piece.end - piece.begin) : after->at;
}

SourceMap moved(const SourceMap& map, const std::vector<Kept>& kept)
{
    SourceMap result;
    std::size_t first = 0; // the last piece that begins at or before what is kept: both are in order
    for (const Kept& piece : kept) {
        while (first + 1 < map.pieces.size() && map.pieces[first + 1].at <= piece.begin) ++first;
        for (std::size_t index = first; index < map.pieces.size(); ++index) {
            SourceMap::Piece source = map.pieces[index];
            if (source.at >= piece.end) break;
            const std::uint32_t cut = source.at < piece.begin ? piece.begin - source.at : 0;
            if (source.literal) source.span.begin += cut;
            source.at = source.at + cut - piece.begin + piece.at;
            result.pieces.push_back(source);
        }
    }
    return result;
}

} // namespace

PreparedText prepare_text(const TextBlock& block)
{
    PreparedText prepared;
    std::optional<Special> special = next_special(block.text, 0);
    if (!special) return {block.text, block.runs, block.map, {}};
    std::vector<Kept> kept;
    std::size_t begin = 0;
    for (; special; special = next_special(block.text, begin)) {
        kept.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(special->at),
                        static_cast<std::uint32_t>(prepared.text.size())});
        prepared.text.append(block.text, begin, special->at - begin);
        if (special->kind == SourceBreak::Kind::Forced && !is_between_han(block.text, *special))
            prepared.text += ' ';
        prepared.breaks.push_back({static_cast<std::uint32_t>(prepared.text.size()), special->kind});
        begin = special->at + special->size;
    }
    kept.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(block.text.size()),
                    static_cast<std::uint32_t>(prepared.text.size())});
    prepared.text.append(block.text, begin);
    prepared.runs = block.runs;
    for (TextRun& run : prepared.runs) {
        run.begin = moved(kept, run.begin);
        run.end = moved(kept, run.end);
    }
    prepared.map = moved(block.map, kept);
    return prepared;
}

} // namespace stonehand
