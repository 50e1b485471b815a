#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/font_stack.hpp"
#include "base/length.hpp"
#include "base/line_break_level.hpp"
#include "base/span.hpp"
#include "colour/paint.hpp"

namespace stonehand
{

/// A length as a layout writes it, resolved when the style it stands in is known.
struct StyleLength {
    enum class Unit {
        Absolute, ///< pt or mm
        Em,       ///< of the style's font-size
        Ic,     ///< of the advance of a Han character: font-size times the Han face's size-adjust (CSS `ic`)
        Rlh,    ///< of the layout's baseline grid (CSS `rlh`)
        Percent ///< of what the property says
    };
    Unit unit = Unit::Absolute;
    Length length;     ///< Absolute
    double number = 0; ///< the others
    auto operator<=>(const StyleLength&) const = default;
};

/// Where lines run and how they follow one another: CSS's `writing-mode`.
enum class WritingMode {
    HorizontalTb, ///< lines from left to right (or right to left), one below the other
    VerticalRl    ///< lines from top to bottom, from the right of the page to its left
};
enum class TextAlign {
    Start,
    End,
    Centre,
    Justify,
    Left, ///< of the page as it lies, whichever way its text runs
    Right,
    Inside, ///< towards the binding of its page
    Outside ///< away from it
};
enum class TextWrap {
    Fit,  ///< total fit
    Sense ///< display lines broken by sense: no article or preposition at a line's end, lines of like length
};
enum class FontVariant { Normal, SmallCaps };
enum class Figures { Lining, Tabular };
enum class BreakBefore { Auto, Page, Recto, Verso };
/// Where a figure or a table stands that leaves the flow.
enum class FloatTo {
    None,      ///< it stays
    Top,       ///< the head of a page
    Bottom,    ///< its foot
    SnapBlock, ///< the foot of the page that calls it, or the head of one after it
    Start,     ///< it stands where lines begin, and the text after it runs beside it
    End,       ///< the same where they end
    Left,      ///< the same on the left of its column
    Right,     ///< on its right
    Inside,    ///< on the side of the binding
    Outside    ///< on the other
};
/// Whether the text after it runs beside it.
constexpr bool stands_beside(FloatTo to)
{
    switch (to) {
    case FloatTo::None:
    case FloatTo::Top:
    case FloatTo::Bottom:
    case FloatTo::SnapBlock:
        return false;
    case FloatTo::Start:
    case FloatTo::End:
    case FloatTo::Left:
    case FloatTo::Right:
    case FloatTo::Inside:
    case FloatTo::Outside:
        return true;
    }
    return false;
}
/// How far the picture of a figure at the head or the foot of a page runs.
enum class FloatReach {
    Frame,     ///< as wide as the frame
    FullWidth, ///< as wide as the page, over its trim on both sides
    FullBleed  ///< that, and over the edge at which it stands
};
enum class VerticalAlign { Baseline, Super, Sub };
enum class HangingPunctuation {
    None,
    AllowEnd, ///< a stop or comma of Han typography hangs where the line would not hold it
    ForceEnd  ///< it always hangs
};
enum class TextEmphasis { None, Dot };
enum class TextDecoration {
    None,
    Underline, ///< clreq's proper-noun mark
    Wavy       ///< clreq's book-title mark A
};

/// What a style rule says. Each property has the name and the values of its CSS or XSL-FO namesake; those
/// marked (i) are inherited.
struct StyleProperties {
    std::optional<std::string> font_role;      ///< (i) `font-family`: a role of the layout's fonts
    std::optional<StyleLength> font_size;      ///< (i) Percent: of the parent's
    std::optional<StyleLength> line_height;    ///< (i)
    std::optional<std::string> colour;         ///< (i) `color`: a palette name
    std::optional<StyleLength> letter_spacing; ///< (i) Em
    std::optional<FontVariant>
        font_variant;               ///< (i) `font-variant-caps`: small-caps sets all in small capitals
    std::optional<Figures> figures; ///< (i) `font-variant-numeric`
    std::optional<VerticalAlign> vertical_align; ///<
    std::optional<TextAlign> text_align;         ///< (i)
    std::optional<TextWrap> text_wrap;           ///< (i)
    std::optional<StyleLength> text_indent;      ///< (i) first line
    std::optional<bool> hyphens;                 ///< (i) `auto` or `none`
    std::optional<int> hyphens_before,
        hyphens_after;                ///< (i) `hyphenate-limit-chars`: letters kept before and after
    std::optional<int> hyphen_ladder; ///< (i) `hyphenate-limit-lines`: consecutive hyphens at most
    std::optional<int> word_space_minimum,
        word_space_maximum; ///< (i) percent of nominal, `word-spacing-limits`
    std::optional<int> letter_fit_minimum, letter_fit_maximum; ///< (i) thousandths of an em, `letter-fit`
    std::optional<bool> protrusion;                            ///< (i) optical margins: `none` or `auto`
    std::optional<HangingPunctuation> hanging_punctuation;     ///< (i)
    std::optional<LineBreakLevel> line_break;                  ///< (i)
    std::optional<TextEmphasis> text_emphasis;                 ///< (i)
    std::optional<TextDecoration> text_decoration;             ///< (i)
    std::optional<std::string> text_autospace;                 ///< (i) `normal` or `no-autospace`
    std::optional<std::string> text_spacing_trim; ///< (i) `normal`, `trim-start`, `space-first`, `space-all`
    std::optional<int> orphans, widows;           ///< (i) lines
    std::optional<StyleLength> start_indent, end_indent;  ///< added to the parent's
    std::optional<StyleLength> space_before, space_after; ///< collapse to the larger; none at a page's head
    std::optional<StyleLength> space_before_maximum;      ///< the white above may grow to it, in whole lines
    std::optional<int> keep_with_next; ///< lines of the next block that must stand below; 0 none
    std::optional<bool> keep_together;
    std::optional<BreakBefore> break_before, break_after;
    std::optional<FloatTo> float_to; ///< `float`
    std::optional<FloatReach> float_reach;
    std::optional<StyleLength> float_width; ///< of what text runs beside; Percent: of the measure
    std::optional<StyleLength> float_gap;   ///< white between it and the text
    std::optional<bool> column_span;        ///< `all`: it stands across the columns of its page
    std::optional<bool> block_snap;         ///< height rounded up to whole grid lines, surplus above
    std::optional<int> initial_lines;       ///< initial letter as high as this many lines; 0 none
    std::optional<std::string> initial_colour;
    std::optional<int> opening_words;         ///< words set as `opening-style` after an initial; 0 none
    std::optional<std::string> opening_style; ///< a named style, for inline text
    std::optional<StyleLength> rule_before_length, rule_before_thickness,
        rule_before_space; ///< a rule at the block's head
    std::optional<std::string> rule_before_colour;
    std::optional<StyleLength> border_top_thickness, border_bottom_thickness; ///< of a table, of its heads
    std::optional<std::string> border_top_colour, border_bottom_colour;
    std::optional<StyleLength> cell_padding, column_gap;      ///< (i) of tables
    std::optional<StyleLength> initial_gap, label_separation; ///< (i)
    std::optional<std::string> list_marker, list_number;      ///< of lists: what stands before items
    std::optional<std::string> content_before,
        content_after; ///< text put round inline content: quotation marks
};

/// One compound of a selector: `p:first-paragraph` after the combinator that joins it to the one before.
struct SelectorStep {
    enum class Combinator { Descendant, Child, Adjacent };
    Combinator combinator = Combinator::Descendant;
    std::string element;          ///< `*` for any
    bool first_paragraph = false; ///< `:first-paragraph`: the first p of an essay, even below a heading
    bool first_child = false;     ///< `:first-child`
};

/// A style rule: either for elements by context (`selector`) or called by name from the sequence (`name`).
struct StyleRule {
    std::string name;
    std::vector<SelectorStep> selector; ///< empty for a named style
    std::string language;               ///< BCP 47 range that the content's language must match; empty any
    std::string based_on;               ///< a named style whose properties come first
    std::string role; ///< structure role for generated blocks: P, H1, H2, Span, Artifact …
    StyleProperties properties;
    Span span;
};

} // namespace stonehand
