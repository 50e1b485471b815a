#include "edition/fold_white_space.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace stonehand
{

namespace
{

// White space of XML (XML 1.0, 2.3), no other.
bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The code point that begins at `at`; the text is valid UTF-8, the XML reader saw to that.
char32_t code_point_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t n) {
        return at + n < text.size() ? static_cast<unsigned char>(text[at + n]) : 0u;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return first;
    if (first < 0xe0) return (first & 0x1f) << 6 | (byte(1) & 0x3f);
    if (first < 0xf0) return (first & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
    return (first & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f);
}

char32_t code_point_before(std::string_view text, std::size_t end)
{
    std::size_t at = end - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) --at;
    return code_point_at(text, at);
}

// Wide characters without Hangul (UAX #11, W and F), as far as text of the scripts concerned uses them.
constexpr std::array<std::pair<char32_t, char32_t>, 9> wide_ranges{{
    {0x2e80, 0x303e},
    {0x3041, 0x312f},
    {0x3190, 0x4dbf},
    {0x4e00, 0xa4cf},
    {0xf900, 0xfaff},
    {0xfe10, 0xfe1f},
    {0xfe30, 0xfe6f},
    {0xff01, 0xff60},
    {0x20000, 0x3fffd},
}};

/// Whether a line end beside this character means nothing. Quotation marks, dashes and the ellipsis are wide
/// in Han text only (UAX #11, ambiguous).
bool is_wide(char32_t c, const Language& language)
{
    if (c >= 0x2010 && c <= 0x2027) return language.is_han();
    return std::any_of(wide_ranges.begin(), wide_ranges.end(),
                       [c](auto range) { return c >= range.first && c <= range.second; });
}

/// The end of the stretch that is kept as it is: words with single spaces between them.
std::uint32_t end_of_stretch(std::string_view text, std::size_t at)
{
    for (; at < text.size(); ++at)
        if (is_space(text[at]) && (text[at] != ' ' || at + 1 == text.size() || is_space(text[at + 1]))) break;
    return static_cast<std::uint32_t>(at);
}

/// Adds a piece to a map, as part of the last one where it goes on from there.
void add_piece(SourceMap& map, SourceMap::Piece piece)
{
    if (piece.literal && !map.pieces.empty()) {
        SourceMap::Piece& last = map.pieces.back();
        if (last.literal && last.span.file == piece.span.file && last.span.end == piece.span.begin &&
            piece.at - last.at == last.span.end - last.span.begin) {
            last.span.end = piece.span.end;
            return;
        }
    }
    map.pieces.push_back(piece);
}

} // namespace

void WhiteSpaceFold::add(const Text& text, const Language& language)
{
    results_.emplace_back().text.reserve(text.text.size());
    piece_ = 0;
    for (std::uint32_t at = 0; at < text.text.size();)
        at = is_space(text.text[at]) ? add_space(text, at) : add_stretch(text, at, language);
}

std::uint32_t WhiteSpaceFold::add_space(const Text& text, std::uint32_t begin)
{
    std::uint32_t end = begin;
    bool line_end = false;
    for (; end < text.text.size() && is_space(text.text[end]); ++end) line_end |= text.text[end] == '\n';
    if (last_ == Last::Space) space_may_vanish_ = space_may_vanish_ || line_end;
    if (last_ == Last::Start || last_ == Last::Space) return end;

    Characters& result = results_.back();
    const auto at = static_cast<std::uint32_t>(result.text.size());
    const bool literal = end - begin == 1 && text.text[begin] == ' ';
    if (literal)
        append(text, begin, end);
    else {
        add_piece(result.map, {at, text.map.find(begin, end), false});
        result.text += ' ';
    }
    space_may_vanish_ = line_end;
    wide_before_space_ = last_ == Last::Wide;
    space_in_ = results_.size() - 1;
    last_ = Last::Space;
    return end;
}

std::uint32_t WhiteSpaceFold::add_stretch(const Text& text, std::uint32_t begin, const Language& language)
{
    if (last_ == Last::Space && space_may_vanish_ && wide_before_space_ &&
        is_wide(code_point_at(text.text, begin), language))
        remove_space();
    const std::uint32_t end = end_of_stretch(text.text, begin);
    append(text, begin, end);
    last_ = is_wide(code_point_before(text.text, end), language) ? Last::Wide : Last::Narrow;
    return end;
}

void WhiteSpaceFold::append(const Text& text, std::uint32_t begin, std::uint32_t end)
{
    Characters& result = results_.back();
    const auto& pieces = text.map.pieces;
    const auto target = static_cast<std::uint32_t>(result.text.size());
    result.text.append(text.text, begin, end - begin);
    while (piece_ + 1 < pieces.size() && pieces[piece_ + 1].at <= begin) ++piece_;
    for (std::size_t i = piece_; i < pieces.size() && pieces[i].at < end; ++i) {
        SourceMap::Piece piece = pieces[i];
        const std::uint32_t from = std::max(piece.at, begin);
        const std::uint32_t to = i + 1 < pieces.size() ? std::min(pieces[i + 1].at, end) : end;
        if (piece.literal) {
            piece.span.begin += from - piece.at;
            piece.span.end = piece.span.begin + (to - from);
        }
        piece.at = target + (from - begin);
        add_piece(result.map, piece);
    }
}

void WhiteSpaceFold::remove_space()
{
    auto& [text, map] = results_[space_in_];
    text.pop_back();
    if (map.pieces.empty()) return;
    SourceMap::Piece& last = map.pieces.back();
    if (last.at >= text.size())
        map.pieces.pop_back();
    else if (last.literal)
        last.span.end -= 1;
}

std::vector<Characters> WhiteSpaceFold::finish()
{
    if (last_ == Last::Space) remove_space();
    last_ = Last::Start;
    return std::exchange(results_, {});
}

} // namespace stonehand
