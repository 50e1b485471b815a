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
        if (static_cast<unsigned char>(text[at]) <= ' ' &&
            (text[at] != ' ' || at + 1 == text.size() || is_space(text[at + 1])))
            break;
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

void WhiteSpaceFold::add(Text&& text, const Language& language)
{
    Characters& result = results_.emplace_back(Characters{std::move(text.text), {}});
    map_ = std::move(text.map);
    piece_ = 0;
    length_ = 0;
    for (std::uint32_t at = 0; at < result.text.size();)
        at = is_space(result.text[at]) ? add_space(at) : add_stretch(at, language);
    result.text.resize(length_);
}

std::uint32_t WhiteSpaceFold::add_space(std::uint32_t begin)
{
    auto& [text, map] = results_.back();
    std::uint32_t end = begin;
    bool line_end = false;
    for (; end < text.size() && is_space(text[end]); ++end) line_end |= text[end] == '\n';
    if (last_ == Last::Space) space_may_vanish_ = space_may_vanish_ || line_end;
    if (last_ == Last::Start || last_ == Last::Space) return end;

    if (end - begin == 1 && text[begin] == ' ')
        keep(begin, end);
    else {
        add_piece(map, {length_, map_.find(begin, end), false});
        text[length_++] = ' ';
    }
    space_may_vanish_ = line_end;
    wide_before_space_ = last_ == Last::Wide;
    space_in_ = results_.size() - 1;
    last_ = Last::Space;
    return end;
}

std::uint32_t WhiteSpaceFold::add_stretch(std::uint32_t begin, const Language& language)
{
    const std::string& text = results_.back().text;
    if (last_ == Last::Space && space_may_vanish_ && wide_before_space_ &&
        is_wide(code_point_at(text, begin), language))
        remove_space();
    const std::uint32_t end = end_of_stretch(text, begin);
    last_ = is_wide(code_point_before(text, end), language) ? Last::Wide : Last::Narrow;
    keep(begin, end);
    return end;
}

/// Moves the bytes [begin, end) of the text up to what stands already.
void WhiteSpaceFold::keep(std::uint32_t begin, std::uint32_t end)
{
    auto& [text, map] = results_.back();
    if (end - begin == text.size()) // nothing to fold: most texts of a file that is not wrapped
        map = std::move(map_);
    else
        map_kept(begin, end);
    if (length_ != begin) std::copy(text.begin() + begin, text.begin() + end, text.begin() + length_);
    length_ += end - begin;
}

void WhiteSpaceFold::map_kept(std::uint32_t begin, std::uint32_t end)
{
    const auto& pieces = map_.pieces;
    while (piece_ + 1 < pieces.size() && pieces[piece_ + 1].at <= begin) ++piece_;
    for (std::size_t i = piece_; i < pieces.size() && pieces[i].at < end; ++i) {
        SourceMap::Piece piece = pieces[i];
        const std::uint32_t from = std::max(piece.at, begin);
        const std::uint32_t to = i + 1 < pieces.size() ? std::min(pieces[i + 1].at, end) : end;
        if (piece.literal) {
            piece.span.begin += from - piece.at;
            piece.span.end = piece.span.begin + (to - from);
        }
        piece.at = length_ + (from - begin);
        add_piece(results_.back().map, piece);
    }
}

/// Takes back the last space that stands; of the current result only `length_` stands.
void WhiteSpaceFold::remove_space()
{
    auto& [text, map] = results_[space_in_];
    const bool is_current = space_in_ + 1 == results_.size();
    const std::size_t left = (is_current ? length_ : text.size()) - 1;
    if (is_current)
        length_ -= 1;
    else
        text.pop_back();
    if (map.pieces.empty()) return;
    SourceMap::Piece& last = map.pieces.back();
    if (last.at >= left)
        map.pieces.pop_back();
    else if (last.literal)
        last.span.end -= 1;
}

std::vector<Characters> WhiteSpaceFold::finish()
{
    if (last_ == Last::Space) {
        remove_space();
        if (space_in_ + 1 == results_.size()) results_.back().text.resize(length_);
    }
    last_ = Last::Start;
    return std::exchange(results_, {});
}

} // namespace stonehand
