#pragma once

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "font/glyph_run.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// How a run stands on its line. Vertical lines have their middle for a baseline.
enum class Stance : std::uint8_t {
    Level,    ///< on a horizontal line
    Upright,  ///< in a vertical line, one character below the other: Han and all that is set as Han is
    Together, ///< in a vertical line, its characters side by side in one cell: a short number, a symbol
    Turned    ///< in a vertical line, set as on a horizontal one and turned clockwise with it
};

/// A stretch of a paragraph in one font, level and story run, shaped as a whole, in logical order. Its glyphs
/// are in logical order too (clusters ascending, also right to left); lines turn them round.
struct ShapedRun {
    std::uint32_t begin = 0, end = 0; ///< bytes of the paragraph's text
    std::uint32_t text_run = 0;       ///< index into Paragraph::text_runs
    FontId font{};
    Length size;            ///< size-adjust applied
    std::uint8_t level = 0; ///< of UAX #9
    Stance stance = Stance::Level;
    std::string script;
    Language language;
    Length
        baseline_shift; ///< upwards, of superiors and inferiors, and of turned runs; vertical: to the right
    TextEmphasis emphasis = TextEmphasis::None;
    TextDecoration decoration = TextDecoration::None;
    double letter_spacing = 0; ///< em of `size`, already in the advances
    std::vector<Feature> features;
    std::vector<Glyph> glyphs;     ///< clusters are bytes of the paragraph's text
    Glyph hyphen;                  ///< what a hyphenation in this run adds; id 0 where it never does
    char32_t hyphen_character = 0; ///< U+2010 or U+002D
    double hyphen_protrusion = 0;  ///< how far it may stand over the line's end, as a share of its advance
    bool is_upright() const { return stance == Stance::Upright || stance == Stance::Together; }
    Direction direction() const
    {
        if (is_upright()) return Direction::TopToBottom;
        return level % 2 ? Direction::RightToLeft : Direction::LeftToRight;
    }
};

/// A `Length` in 32 bits, up to 59 m: a long book holds millions of items. No page is so wide (PDF's are 5 m
/// at most), but a text without a space can be: such a one is `at_most` it.
class ShortLength
{
  public:
    constexpr ShortLength() = default;
    constexpr ShortLength(Length length) : units_(clamped(length))
    {
        assert(units_ == length.units() && "a short length holds 59 m at most");
    }
    /// The length, or the longest there is: wider than every page either way.
    static constexpr ShortLength at_most(Length length)
    {
        return ShortLength(Length::units(clamped(length)));
    }
    constexpr operator Length() const { return Length::units(units_); }
    constexpr std::int64_t units() const { return units_; }
    constexpr bool operator==(const ShortLength&) const = default;
    constexpr bool operator==(Length other) const { return Length(*this) == other; }
    constexpr Length operator-() const { return -Length(*this); }
    constexpr Length operator-(Length other) const { return Length(*this) - other; }
    constexpr Length operator+(Length other) const { return Length(*this) + other; }
    constexpr ShortLength& operator+=(Length other) { return *this = Length(*this) + other; }
    constexpr ShortLength& operator-=(Length other) { return *this = Length(*this) - other; }
    constexpr Length times(double ratio) const { return Length(*this).times(ratio); }

  private:
    static constexpr std::int32_t clamped(Length length)
    {
        using Numbers = std::numeric_limits<std::int32_t>;
        return static_cast<std::int32_t>(
            std::clamp<std::int64_t>(length.units(), Numbers::min(), Numbers::max()));
    }

    std::int32_t units_ = 0;
};

/// Text that no line breaks inside.
struct Boxed {
    std::uint32_t begin = 0, end = 0; ///< bytes
    ShortLength width; ///< at most what it can hold: a text of 40 000 letters without a break is wider
    std::uint32_t characters = 0; ///< how many letter-fit can act upon
    bool operator==(const Boxed&) const = default;
};

/// The order of clreq's justification (clreq-cjk 5): lower steps go first. Latin text knows only word spaces.
enum class StretchOrder : std::uint8_t { WordSpace, HanLatinGap, BetweenCharacters };
enum class ShrinkOrder : std::uint8_t {
    WordSpace,
    Interpunct,
    Bracket,
    Pause,
    HanLatinGap,
    Stop,
    BetweenCharacters
};
constexpr std::size_t stretch_orders = 3, shrink_orders = 7;

/// White between boxes. `begin == end` where no character stands for it: between Han and Latin, and, with a
/// negative width, between full-width marks that are set closer.
struct Glue {
    std::uint32_t begin = 0, end = 0;
    ShortLength width, stretch, shrink;
    bool discardable = true; ///< goes at a line's edge; its character is still shown, without width
    StretchOrder stretch_order = StretchOrder::WordSpace;
    ShrinkOrder shrink_order = ShrinkOrder::WordSpace;
    bool operator==(const Glue&) const = default;
};

/// A place where a line may end; lines end nowhere else. It stands before the glue that the break discards.
struct Penalty {
    enum class Kind : std::uint8_t {
        Break,     ///< after a space, between Han characters, after a solidus
        OwnHyphen, ///< after a hyphen of the text
        Hyphen,    ///< adds a hyphen
        Emergency, ///< inside a word that is wider than its line
        Forced     ///< U+2028, the end of the text
    };
    std::uint32_t at = 0; ///< byte before which the line ends
    Kind kind = Kind::Break;
    bool hangs = false;     ///< what `end_give` says goes whole or not at all: a stop that hangs
    ShortLength width = {}; ///< what the break adds: a hyphen
    ShortLength end_trim =
        {}; ///< how far the line's end hangs over its measure: protruding points, blank halves
    ShortLength end_give =
        {}; ///< how much further it may, where the line would not hold it (clreq-cjk 5, R1)
    ShortLength start_trim = {}; ///< how far the next line's first character hangs out: blank halves
    int cost = 0;                ///< on top of what its kind costs
    bool operator==(const Penalty&) const = default;
};

using Item = std::variant<Boxed, Glue, Penalty>;

/// Characters with their reading (clreq-cjk 7). Both are among the runs, the reading behind its base, but the
/// items know the base alone, which no line parts that holds it, and whose advances leave the reading its
/// room.
struct Ruby {
    enum class Form {
        Above, ///< pinyin and the like: one line of letters over the middle of its base
        Beside ///< bopomofo: one symbol below the other, right of each character
    };
    std::uint32_t base_begin = 0, base_end = 0; ///< bytes
    std::uint32_t text_begin = 0, text_end = 0;
    Form form = Form::Above;
    bool operator==(const Ruby&) const = default;
};

/// A paragraph's first letter, as high as some lines together. It is not among the items: `pages/` puts it
/// where its foot stands on the baseline of line `lines` and gives the first lines measures that leave it
/// room. Its text is the paragraph's [begin, end), read before the first line.
struct Initial {
    std::uint32_t begin = 0,
                  end = 0; ///< bytes of the paragraph's text; an opening quotation mark is included
    std::uint32_t text_run = 0;
    int lines = 0;
    GlyphRun run; ///< scaled: its capitals reach from the first line's cap height to the last baseline
    Span span;
};

/// Text shaped and measured, ready to be broken at any measure. Soft hyphens and zero-width spaces of the
/// block are not in `text`: they are penalties; U+2028 is a forced penalty, and a space but between Han. The
/// last item is a forced penalty.
struct Paragraph {
    std::string text;
    std::vector<TextRun> text_runs; ///< of the TextBlock, with offsets into this text
    std::vector<ShapedRun> runs;    ///< in logical order, without gaps
    std::vector<Item> items;
    std::vector<Penalty>
        remedies; ///< where marks that belong together part if no line holds them (clreq-cjk 2)
    std::vector<Ruby> rubies;
    std::optional<Initial> initial; ///< where the style has `initial_lines`
    Length start_trim;              ///< of the first line: the blank half of an opening mark
    Direction direction = Direction::LeftToRight;
    Language language;
    ComputedStyle style;    ///< of the block
    Length ascent, descent; ///< of the style's own font: what the first line needs above its baseline
    Span span;
    SourceMap map; ///< from this text to the author's files
};

/// The shaped runs and items as text, a line each: what golden files hold.
std::string dump(const Paragraph& paragraph);
std::string dump(const std::vector<Item>& items);

} // namespace stonehand
