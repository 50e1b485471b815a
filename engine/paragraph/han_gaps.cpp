#include "paragraph/han_gaps.hpp"

#include <algorithm>
#include <string_view>

namespace stonehand
{

namespace
{

// clreq bears an eighth of an em between Han characters at the very most (clreq-cjk 5, E3): half of that is
// stretch ratio 1, which costs what word spaces at their limit cost.
constexpr std::int64_t character_gap_stretch = 16; // of an em, its part

// Measures of so many characters are given in points with two decimals; 30 characters must not fail to fit by
// a hair. A four-hundredth of an em is 8 µm at 9 pt.
constexpr std::int64_t character_gap_shrink = 400; // of an em, its part

const ComputedStyle& style_of(const Cell& cell, const Paragraph& paragraph,
                              const std::vector<ComputedStyle>& styles)
{
    const ShapedRun& run = paragraph.runs[cell.run];
    return styles[static_cast<std::size_t>(paragraph.text_runs[run.text_run].style)];
}

bool is_unbreakable_pair(const Cell& before, const Cell& after)
{
    return before.han_class == after.han_class &&
           (before.han_class == HanClass::Dash || before.han_class == HanClass::Ellipsis);
}

// A dash alone joins as ～ does (clreq-cjk 1, CONN); two are a dash.
bool is_dash_alone(const Cell& cell, std::string_view text)
{
    constexpr std::string_view dash = "—";
    return cell.character == U'—' && !text.substr(0, cell.begin).ends_with(dash) &&
           !text.substr(cell.end).starts_with(dash);
}

bool is_joint(const Cell& cell, std::string_view text)
{
    return cell.han_class == HanClass::Connector || cell.han_class == HanClass::Solidus ||
           is_dash_alone(cell, text);
}

// Whether the cell is the second of two exclamation or question marks, no more: they take one em together, as
// ‼ does; three take two (clreq-cjk 1, BANG2).
bool ends_two_bangs(const Cell& cell, std::string_view text)
{
    const auto is_bang = [](std::string_view mark) { return mark == "！" || mark == "？"; };
    if (cell.han_class != HanClass::Bang || cell.begin < 3) return false;
    const bool third = cell.begin >= 6 && is_bang(text.substr(cell.begin - 6, 3));
    return is_bang(text.substr(cell.begin, 3)) && is_bang(text.substr(cell.begin - 3, 3)) && !third &&
           !is_bang(text.substr(cell.end, 3));
}

// Two full-width marks take an em and a half together: the blank between them goes first, so that brackets
// hug what they hold (clreq-cjk 3). Of two sizes only half the smaller em goes.
Length compression(const Cell& before, const Cell& after, const Paragraph& paragraph,
                   const std::vector<ComputedStyle>& styles)
{
    const ShapedRun& run = paragraph.runs[before.run];
    if (!compresses_marks(run.language)) return {};
    if (style_of(before, paragraph, styles).spacing_trim == ComputedStyle::SpacingTrim::SpaceAll) return {};
    if (ends_two_bangs(before, paragraph.text)) return before.blanks.right;
    const bool marks = before.han_class != HanClass::Ideograph && after.han_class != HanClass::Ideograph;
    if (!marks || after.kind != Cell::Kind::Han) return {};
    const Length em = std::min(run.size, paragraph.runs[after.run].size);
    return std::min(em / 2, before.blanks.right + after.blanks.left);
}

Glue white_before(const Cell& after, StretchOrder stretch)
{
    return {after.begin, after.begin, {}, {}, {}, true, stretch, ShrinkOrder::WordSpace};
}

// What the marks on both sides can still give, each at its own step.
void add_shrink(Gap& gap, const Cell& before, const Cell& after, Length used)
{
    const Length own = std::max(before.blanks.right - used, Length());
    const Length next = std::min(Length(after.blanks.left), before.blanks.right + after.blanks.left - used);
    if (own > Length()) {
        gap.white.shrink = own;
        gap.white.shrink_order = shrink_order_of(before.han_class, before.character);
    }
    if (next <= Length()) return;
    const ShrinkOrder order = shrink_order_of(after.han_class, after.character);
    if (own > Length() && order != gap.white.shrink_order) {
        gap.leading_blank = white_before(after, StretchOrder::BetweenCharacters);
        gap.leading_blank->shrink = next;
        gap.leading_blank->shrink_order = order;
    } else {
        gap.white.shrink += next;
        gap.white.shrink_order = order;
    }
}

bool is_western(const Cell& cell)
{
    return cell.kind == Cell::Kind::Text && cell.han_class == HanClass::Western;
}
/// A point, comma or bracket of the Latin face.
bool is_western_point(const Cell& cell)
{
    return cell.kind == Cell::Kind::Text &&
           std::string_view(".,;:!?)]").find(static_cast<char>(cell.character)) != std::string_view::npos &&
           cell.character < 0x80;
}
bool is_ideograph(const Cell& cell)
{
    return cell.kind == Cell::Kind::Han && cell.han_class == HanClass::Ideograph;
}

} // namespace

std::optional<Glue> autospace_between(const Cell& before, const Cell& after, const Paragraph& paragraph,
                                      const std::vector<ComputedStyle>& styles)
{
    const bool han_first = is_ideograph(before) && is_western(after);
    if (!han_first && !(is_western(before) && is_ideograph(after))) return std::nullopt;
    const Cell& western = han_first ? after : before;
    const ComputedStyle& style = style_of(western, paragraph, styles);
    // A raised figure belongs to what it stands at.
    if (!style.autospace || style.vertical_align != VerticalAlign::Baseline) return std::nullopt;
    const Length em = paragraph.runs[han_first ? before.run : after.run].size;
    // A quarter of an em, from an eighth to a third (clreq-cjk 4).
    return Glue{after.begin,
                after.begin,
                em / 4,
                em / 12,
                em / 8,
                true,
                StretchOrder::HanLatinGap,
                ShrinkOrder::HanLatinGap};
}

std::optional<Gap> gap_between(const Cell& before, const Cell& after, const Paragraph& paragraph,
                               const std::vector<ComputedStyle>& styles)
{
    if (auto gap = autospace_between(before, after, paragraph, styles)) return Gap{*gap, std::nullopt};
    if (is_unbreakable_pair(before, after)) return std::nullopt;
    Gap gap{white_before(after, StretchOrder::BetweenCharacters), std::nullopt};
    Glue& white = gap.white;
    Length used;
    if (before.kind == Cell::Kind::Han) {
        // A Latin point closes up to a full-width mark as another such mark would.
        used = is_western_point(after) ? Length(before.blanks.right)
                                       : compression(before, after, paragraph, styles);
        white.width = -used;
        if (after.kind == Cell::Kind::Han && !is_joint(before, paragraph.text) &&
            !is_joint(after, paragraph.text))
            white.stretch = paragraph.runs[before.run].size / character_gap_stretch;
    }
    add_shrink(gap, before, after, used);
    if (white.shrink == Length() && white.stretch > Length()) {
        white.shrink = paragraph.runs[before.run].size / character_gap_shrink;
        white.shrink_order = ShrinkOrder::BetweenCharacters;
    }
    if (white.width == Length() && white.stretch == Length() && white.shrink == Length()) return std::nullopt;
    return gap;
}

} // namespace stonehand
