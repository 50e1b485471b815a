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

bool is_joint(HanClass mark)
{
    return mark == HanClass::Connector || mark == HanClass::Solidus;
}

// Two full-width marks take an em and a half together: the blank between them goes first, so that brackets
// hug what they hold (clreq-cjk 3).
Length compression(const Cell& before, const Cell& after, const Paragraph& paragraph,
                   const std::vector<ComputedStyle>& styles)
{
    const ShapedRun& run = paragraph.runs[before.run];
    const bool marks = before.han_class != HanClass::Ideograph && after.han_class != HanClass::Ideograph;
    if (!marks || run.size != paragraph.runs[after.run].size || !compresses_marks(run.language)) return {};
    if (style_of(before, paragraph, styles).spacing_trim == ComputedStyle::SpacingTrim::SpaceAll) return {};
    return std::min(run.size / 2, before.blanks.right + after.blanks.left);
}

// What the marks on both sides can still give.
void add_shrink(Glue& glue, const Cell& before, const Cell& after, Length used)
{
    const Length own = std::max(before.blanks.right - used, Length());
    const Length next = std::min(Length(after.blanks.left), before.blanks.right + after.blanks.left - used);
    glue.shrink = own + next;
    glue.shrink_order = ShrinkOrder::WordSpace;
    if (own > Length()) glue.shrink_order = shrink_order_of(before.han_class, before.character);
    if (next > Length())
        glue.shrink_order = std::max(glue.shrink_order, shrink_order_of(after.han_class, after.character));
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

std::optional<Glue> gap_between(const Cell& before, const Cell& after, const Paragraph& paragraph,
                                const std::vector<ComputedStyle>& styles)
{
    if (auto gap = autospace_between(before, after, paragraph, styles)) return gap;
    if (is_unbreakable_pair(before, after)) return std::nullopt;
    Glue glue{after.begin,           after.begin, {}, {}, {}, true, StretchOrder::BetweenCharacters,
              ShrinkOrder::WordSpace};
    Length used;
    if (before.kind == Cell::Kind::Han && after.kind == Cell::Kind::Han) {
        used = compression(before, after, paragraph, styles);
        glue.width = -used;
        if (!is_joint(before.han_class) && !is_joint(after.han_class))
            glue.stretch = paragraph.runs[before.run].size / character_gap_stretch;
    }
    // A Latin point closes up to a full-width mark as another such mark would.
    if (before.kind == Cell::Kind::Han && is_western_point(after)) {
        used = before.blanks.right;
        glue.width = -used;
    }
    add_shrink(glue, before, after, used);
    if (glue.shrink == Length() && glue.stretch > Length()) {
        glue.shrink = paragraph.runs[before.run].size / character_gap_shrink;
        glue.shrink_order = ShrinkOrder::BetweenCharacters;
    }
    if (glue.width == Length() && glue.stretch == Length() && glue.shrink == Length()) return std::nullopt;
    return glue;
}

} // namespace stonehand
