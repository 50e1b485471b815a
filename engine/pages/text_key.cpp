#include "pages/text_key.hpp"

#include <bit>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace stonehand
{

namespace
{

/// Two independent lanes of multiply-and-rotate (the mixing steps of MurmurHash3, public domain).
class Digest
{
  public:
    void word(std::uint64_t value)
    {
        key_.high = std::rotl(key_.high ^ (value * 0x87c37b91114253d5ull), 27) * 5 + 0x52dce729;
        key_.low = (std::rotl(key_.low, 31) ^ value) * 0x9fb21c651e98df25ull;
    }
    template <typename Number>
    requires(std::is_enum_v<Number> || std::is_integral_v<Number>) void add(Number value)
    {
        word(static_cast<std::uint64_t>(value));
    }
    void add(double value) { word(std::bit_cast<std::uint64_t>(value)); }
    void add(Length value) { add(value.units()); }
    void add(TextKey value)
    {
        word(value.high);
        word(value.low);
    }
    void add(Span span)
    {
        add(span.file);
        word((std::uint64_t{span.begin} << 32) | span.end);
    }
    void add(const Paint& paint)
    {
        add(paint.colour);
        add(paint.tint);
        add(paint.overprint);
    }
    void add(std::string_view text)
    {
        add(text.size());
        std::size_t at = 0;
        for (; at + 8 <= text.size(); at += 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, text.data() + at, 8);
            word(eight);
        }
        std::uint64_t rest = 0;
        if (at < text.size()) std::memcpy(&rest, text.data() + at, text.size() - at);
        word(rest);
    }
    template <typename... Values>
    void all(const Values&... values)
    {
        (add(values), ...);
    }
    /// The steps of MurmurHash3's finaliser: every bit reaches every other.
    TextKey done() const
    {
        const auto mixed = [](std::uint64_t value) {
            value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdull;
            value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53ull;
            return value ^ (value >> 33);
        };
        return {mixed(key_.high + key_.low), mixed(key_.low * 3 + key_.high)};
    }

  private:
    TextKey key_{0x9368e53c2f6af274ull, 0x586dcd208f7cd3fdull};
};

TextKey digest_style(const ComputedStyle& style)
{
    Digest digest;
    digest.all(style.font_role, style.writing_mode, style.font_size, style.line_height, style.letter_spacing,
               style.font_variant, style.figures, style.vertical_align, style.text_align, style.text_wrap,
               style.text_indent, style.hyphens, style.hyphens_before, style.hyphens_after,
               style.hyphen_ladder, style.word_space_minimum, style.word_space_maximum,
               style.letter_fit_minimum, style.letter_fit_maximum, style.protrusion,
               style.hanging_punctuation, style.line_break, style.text_emphasis, style.text_decoration,
               style.autospace, style.spacing_trim);
    digest.all(style.start_indent, style.end_indent, style.initial_lines, style.initial_paint,
               style.initial_gap, style.label_separation);
    return digest.done();
}

void add_text(Digest& digest, const TextBlock& block, const std::vector<TextKey>& styles)
{
    const auto style = [&](StyleId id) { return styles[static_cast<std::size_t>(id)]; };
    digest.all(std::string_view(block.text), style(block.style), std::string_view(block.language.tag),
               block.span);
    digest.add(block.runs.size());
    for (const TextRun& run : block.runs)
        digest.all(run.begin, run.end, style(run.style), std::string_view(run.language.tag), run.purpose,
                   run.decorated);
    digest.add(block.map.pieces.size());
    for (const SourceMap::Piece& piece : block.map.pieces) digest.all(piece.at, piece.span, piece.literal);
}

} // namespace

std::vector<TextKey> digest_styles(const std::vector<ComputedStyle>& styles)
{
    std::vector<TextKey> digests;
    digests.reserve(styles.size());
    for (const ComputedStyle& style : styles) digests.push_back(digest_style(style));
    return digests;
}

TextKey text_key(const TextBlock& block, const TextRoom& room, const std::vector<TextKey>& styles)
{
    Digest digest;
    digest.all(room.width, room.looseness, room.beside.lines, room.beside.width, room.beside.on_left);
    add_text(digest, block, styles);
    digest.add(std::string_view(block.marker));
    if (!block.marker.empty()) digest.add(styles[static_cast<std::size_t>(block.marker_style)]);
    return digest.done();
}

} // namespace stonehand
