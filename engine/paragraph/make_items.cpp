#include "paragraph/make_items.hpp"

#include <algorithm>

#include "paragraph/cluster_gaps.hpp"
#include "paragraph/han_gaps.hpp"

namespace stonehand
{

namespace
{

bool is_white(const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Space:
    case Cell::Kind::FixedSpace:
    case Cell::Kind::WideSpace:
        return true;
    case Cell::Kind::Text:
    case Cell::Kind::Han:
        return false;
    }
    return false;
}

// Marks that begin no line, whatever the space before them says (clreq-cjk 2, basic).
bool begins_no_line(const Cell& cell)
{
    switch (cell.kind == Cell::Kind::Han ? cell.han_class : HanClass::Other) {
    case HanClass::PauseOrStop:
    case HanClass::Colon:
    case HanClass::Bang:
    case HanClass::Close:
    case HanClass::Connector:
    case HanClass::Interpunct:
        return true;
    case HanClass::Other:
    case HanClass::Ideograph:
    case HanClass::Open:
    case HanClass::Dash:
    case HanClass::Ellipsis:
    case HanClass::Solidus:
    case HanClass::Western:
        return false;
    }
    return false;
}

class ItemMaker
{
  public:
    ItemMaker(Paragraph& paragraph, std::vector<Cell> cells, const std::vector<BreakPoint>& breaks,
              const std::vector<ComputedStyle>& styles)
        : paragraph_(paragraph), cells_(std::move(cells)), breaks_(breaks), styles_(styles)
    {
    }

    void make()
    {
        if (!cells_.empty()) paragraph_.start_trim = start_trim(cells_.front(), FirstLine::Yes);
        for (std::size_t at = 0; at < cells_.size();) {
            if (is_white(cells_[at])) {
                at = add_white(at);
            } else {
                if (at > 0 && !is_white(cells_[at - 1])) add_boundary(at);
                add_to_box(cells_[at]);
                ++at;
            }
        }
        finish();
    }

  private:
    enum class FirstLine { Yes, No };

    const ShapedRun& run_of(const Cell& cell) const { return paragraph_.runs[cell.run]; }
    const ComputedStyle& style_of(const Cell& cell) const
    {
        return styles_[static_cast<std::size_t>(paragraph_.text_runs[run_of(cell).text_run].style)];
    }

    void add_to_box(const Cell& cell)
    {
        if (box_.begin == box_.end) box_ = {cell.begin, cell.begin, {}, 0};
        box_.end = cell.end;
        box_.width = ShortLength::at_most(box_.width + cell.advance);
        box_.characters += cell.fits ? 1 : 0;
    }

    void close_box()
    {
        if (box_.begin != box_.end) paragraph_.items.emplace_back(box_);
        box_ = {};
    }

    // The break at a byte, or nothing; bytes must be asked for in order.
    const BreakPoint* break_at(std::uint32_t at)
    {
        while (next_break_ < breaks_.size() && breaks_[next_break_].at < at) ++next_break_;
        return next_break_ < breaks_.size() && breaks_[next_break_].at == at ? &breaks_[next_break_]
                                                                             : nullptr;
    }

    // Past the first byte of a base, which is one box.
    bool is_inside_ruby(std::uint32_t at)
    {
        const auto& rubies = paragraph_.rubies;
        while (next_ruby_ < rubies.size() && rubies[next_ruby_].base_end <= at) ++next_ruby_;
        return next_ruby_ < rubies.size() && rubies[next_ruby_].base_begin < at;
    }

    // Between two cells with no space in the source.
    void add_boundary(std::size_t at)
    {
        const BreakPoint* point = break_at(cells_[at].begin);
        if (is_inside_ruby(cells_[at].begin)) return;
        std::optional<Gap> gap;
        if (cells_[at - 1].kind == Cell::Kind::Han || cells_[at].kind == Cell::Kind::Han)
            gap = gap_between(cells_[at - 1], cells_[at], paragraph_, styles_);
        else if (const auto white = cluster_gap_between(cells_[at - 1], cells_[at], paragraph_))
            gap = Gap{*white, std::nullopt};
        if (!point && !gap) return;
        close_box();
        if (point)
            paragraph_.items.emplace_back(penalty_of(*point, cells_[at - 1], &cells_[at]));
        else if (cells_[at - 1].kind == Cell::Kind::Han || cells_[at].kind == Cell::Kind::Han)
            paragraph_.remedies.push_back(
                penalty_of({cells_[at].begin, Penalty::Kind::Emergency, 0}, cells_[at - 1], &cells_[at]));
        if (!gap) return;
        paragraph_.items.emplace_back(gap->white);
        if (gap->leading_blank) paragraph_.items.emplace_back(*gap->leading_blank);
    }

    // Spaces from the cell `at` on; where they go on to.
    std::size_t add_white(std::size_t at)
    {
        std::size_t end = at;
        while (end < cells_.size() && is_white(cells_[end])) ++end;
        close_box();
        const Cell* before = at > 0 ? &cells_[at - 1] : nullptr;
        const Cell* after = end < cells_.size() ? &cells_[end] : nullptr;
        const BreakPoint* point = last_break_in(at, end);
        const bool stays = after && begins_no_line(*after) && point && point->kind != Penalty::Kind::Forced;
        if (point && !stays)
            paragraph_.items.emplace_back(penalty_of(*point, before ? *before : cells_[at], after));
        // What ends the text goes unseen.
        if (!after) return end;
        for (std::size_t space = at; space < end; ++space)
            paragraph_.items.emplace_back(glue_of(space, end - at == 1 ? before : nullptr, *after));
        if (before) close_up(at, end);
        return end;
    }

    // The marks on both sides of an ideographic space lose the blank that they turn to it, as beside one
    // another (clreq-cjk 3).
    void close_up(std::size_t begin, std::size_t end)
    {
        const auto trim = [&](std::size_t space, const Cell& mark, Length blank) {
            if (cells_[space].kind != Cell::Kind::WideSpace || blank == Length()) return;
            if (!compresses_marks(run_of(mark).language)) return;
            if (style_of(mark).spacing_trim == ComputedStyle::SpacingTrim::SpaceAll) return;
            auto& glue = std::get<Glue>(*(paragraph_.items.end() - static_cast<std::ptrdiff_t>(end - space)));
            glue.width -= blank;
        };
        trim(begin, cells_[begin - 1], cells_[begin - 1].blanks.right);
        trim(end - 1, cells_[end], cells_[end].blanks.left);
    }

    const BreakPoint* last_break_in(std::size_t at, std::size_t end) const
    {
        const std::uint32_t last = cells_[end - 1].end;
        auto after =
            std::upper_bound(breaks_.begin(), breaks_.end(), last,
                             [](std::uint32_t value, const BreakPoint& point) { return value < point.at; });
        if (after == breaks_.begin() || (after - 1)->at <= cells_[at].begin) return nullptr;
        return &*(after - 1);
    }

    // A short number of a vertical line, which stands among Han as one of its characters.
    bool is_number_in_cell(const Cell& cell) const
    {
        return run_of(cell).stance == Stance::Together && cell.han_class == HanClass::Ideograph;
    }

    // A single space between Han and Latin is their gap; beside a full-width mark it is the mark's own blank
    // (clreq-cjk 4).
    Glue glue_of(std::size_t space, const Cell* before, const Cell& after) const
    {
        const Cell& cell = cells_[space];
        if (before && cell.kind == Cell::Kind::Space) {
            auto gap = autospace_between(*before, after, paragraph_, styles_);
            const bool mark = before->blanks.right > Length() || after.blanks.left > Length();
            const bool none = mark || is_number_in_cell(*before) || is_number_in_cell(after);
            if (!gap && none && style_of(cell).autospace) gap = Glue{};
            if (gap) {
                gap->begin = cell.begin;
                gap->end = cell.end;
                return *gap;
            }
        }
        Glue glue{cell.begin,
                  cell.end,
                  cell.advance,
                  {},
                  {},
                  cell.kind != Cell::Kind::FixedSpace,
                  StretchOrder::WordSpace,
                  ShrinkOrder::WordSpace};
        if (cell.kind == Cell::Kind::WideSpace) return glue;
        const ComputedStyle& style = style_of(cell);
        glue.stretch = cell.advance.times(std::max(style.word_space_maximum - 1, 0.0));
        glue.shrink = cell.advance.times(std::max(1 - style.word_space_minimum, 0.0));
        return glue;
    }

    Penalty penalty_of(const BreakPoint& point, const Cell& before, const Cell* after) const
    {
        Penalty penalty;
        penalty.at = point.at;
        penalty.kind = point.kind;
        penalty.cost = point.cost;
        const ShapedRun& run = run_of(before);
        if (point.kind == Penalty::Kind::Hyphen) {
            const Length width = Length::units(run.hyphen.advance);
            penalty.width = width;
            if (protrudes(before)) penalty.end_trim = width.times(run.hyphen_protrusion);
        } else {
            end_at(before, penalty);
        }
        if (after) penalty.start_trim = start_trim(*after, FirstLine::No);
        return penalty;
    }

    // Inside text of the other direction the last character is not the one at the edge.
    bool protrudes(const Cell& cell) const
    {
        return style_of(cell).protrusion && run_of(cell).direction() == paragraph_.direction;
    }

    // How far a line that ends with this cell stands over its measure.
    void end_at(const Cell& cell, Penalty& penalty) const
    {
        const ShapedRun& run = run_of(cell);
        // The white behind a line's last letter is not the line's.
        const Length spacing = run.size.times(run.letter_spacing);
        penalty.end_trim = spacing;
        if (cell.kind == Cell::Kind::Han)
            end_at_han(cell, cell.advance - spacing, penalty);
        else if (protrudes(cell) && !is_white(cell))
            penalty.end_trim += (cell.advance - spacing).times(cell.protrusion.end);
    }

    void end_at_han(const Cell& cell, Length advance, Penalty& penalty) const
    {
        const ComputedStyle& style = style_of(cell);
        const bool trims = style.spacing_trim != ComputedStyle::SpacingTrim::SpaceAll;
        const Length blank = trims ? Length(cell.blanks.right) : Length();
        Length hang; // a stop or comma hangs with its whole body
        if (cell.han_class == HanClass::PauseOrStop) hang = advance;
        switch (style.hanging_punctuation) {
        case HangingPunctuation::ForceEnd:
            if (hang == Length()) break;
            penalty.end_trim += hang;
            return;
        case HangingPunctuation::AllowEnd:
            if (hang == Length()) break;
            penalty.hangs = true;
            penalty.end_give = hang;
            if (!trims_line_end(run_of(cell).language)) return;
            penalty.end_trim += blank;
            penalty.end_give = hang - blank;
            return;
        case HangingPunctuation::None:
            break;
        }
        (trims_line_end(run_of(cell).language) ? penalty.end_trim : penalty.end_give) += blank;
    }

    Length start_trim(const Cell& cell, FirstLine first) const
    {
        const ComputedStyle& style = style_of(cell);
        if (cell.kind != Cell::Kind::Han) {
            // Beside an indent there is no edge.
            const bool indented = first == FirstLine::Yes && paragraph_.style.text_indent > Length();
            return protrudes(cell) && !indented ? cell.advance.times(cell.protrusion.start) : Length();
        }
        switch (style.spacing_trim) {
        case ComputedStyle::SpacingTrim::Normal:
        case ComputedStyle::SpacingTrim::SpaceAll:
            return {};
        case ComputedStyle::SpacingTrim::SpaceFirst:
            return first == FirstLine::Yes ? Length() : Length(cell.blanks.left);
        case ComputedStyle::SpacingTrim::TrimStart:
            return cell.blanks.left;
        }
        return {};
    }

    void finish()
    {
        close_box();
        Penalty end;
        end.at = static_cast<std::uint32_t>(paragraph_.text.size());
        end.kind = Penalty::Kind::Forced;
        const auto last = std::find_if_not(cells_.rbegin(), cells_.rend(), is_white);
        if (last != cells_.rend()) end_at(*last, end);
        paragraph_.items.emplace_back(end);
    }

    Paragraph& paragraph_;
    std::vector<Cell> cells_;
    const std::vector<BreakPoint>& breaks_;
    const std::vector<ComputedStyle>& styles_;
    std::size_t next_break_ = 0, next_ruby_ = 0;
    Boxed box_;
};

} // namespace

void make_items(Paragraph& paragraph, std::vector<Cell> cells, const std::vector<BreakPoint>& breaks,
                const std::vector<ComputedStyle>& styles)
{
    ItemMaker(paragraph, std::move(cells), breaks, styles).make();
}

} // namespace stonehand
