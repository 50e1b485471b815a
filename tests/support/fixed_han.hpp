#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "paragraph/find_rubies.hpp"
#include "paragraph/make_items.hpp"
#include "paragraph/make_room_for_rubies.hpp"
#include "support/clreq_table.hpp"
#include "unicode/code_point.hpp"
#include "unicode/han_class.hpp"

namespace stonehand::test
{

/// The em of a Han font that is no font: Han and full-width marks are an em wide, letters half an em, a space
/// a third, which 75 and 150 % make clreq's quarter and half (clreq-cjk 5, R2 and E1). Every fraction of the
/// fact sheet is a whole number of units.
constexpr Length han_em = Length::points(12);

/// Justified by the rules of clreq alone: no letter-fit, no hyphens.
inline ComputedStyle han_style()
{
    ComputedStyle style;
    style.font_size = han_em;
    style.line_height = han_em * 2;
    style.text_align = TextAlign::Justify;
    style.word_space_maximum = 1.5;
    return style;
}

/// A block without runs, to which `add` gives one after the other.
inline TextBlock han_block(const std::string& language)
{
    TextBlock block;
    block.language = {language};
    return block;
}
inline void add(TextBlock& block, std::string_view text, RunPurpose purpose = RunPurpose::Text,
                StyleId style = {})
{
    TextRun run;
    run.begin = static_cast<std::uint32_t>(block.text.size());
    block.text += text;
    run.end = static_cast<std::uint32_t>(block.text.size());
    run.language = block.language;
    run.purpose = purpose;
    run.style = style;
    block.runs.push_back(run);
}

/// The runs and cells of a text that no font has shaped, by the fact sheet's table.
class FixedCells
{
  public:
    FixedCells(const PreparedText& text, const std::vector<ComputedStyle>& styles)
        : text_(text), styles_(styles), quotation_marks_(han_quotation_marks(text.text))
    {
    }

    void lay_out(std::vector<ShapedRun>& runs, std::vector<Cell>& cells)
    {
        char32_t before = 0;
        for (std::uint32_t at = 0; at < text_.text.size();) {
            const auto [character, next] = code_point(text_.text, at);
            while (text_.runs[run_].end <= at) ++run_;
            han_ = is_han(character, before, at, next);
            Cell cell = cell_of(character, at, next);
            enter_run(cell, runs);
            runs.back().end = next;
            runs.back().glyphs.push_back({1, at, static_cast<std::int32_t>(cell.advance.units())});
            cell.run = static_cast<std::uint32_t>(runs.size() - 1);
            if (text_.runs[run_].purpose != RunPurpose::RubyText) cells.push_back(cell);
            before = character;
            at = next;
        }
    }

  private:
    const ComputedStyle& style() const { return styles_[static_cast<std::size_t>(text_.runs[run_].style)]; }

    bool is_quotation_of_han(std::uint32_t at) const
    {
        return std::binary_search(quotation_marks_.begin(), quotation_marks_.end(), at);
    }

    bool is_han(char32_t character, char32_t before, std::uint32_t at, std::uint32_t next) const
    {
        if (is_wide(character)) return true;
        if (!text_.runs[run_].language.is_han()) return false;
        if (!is_shared(character)) return is_quotation_of_han(at);
        if (character == before) return han_; // as the first of them
        while (next < text_.text.size() && code_point(text_.text, next).value == character)
            next = code_point(text_.text, next).next;
        const bool after_han = before != 0 && (is_wide(before) || han_);
        return after_han || (next < text_.text.size() &&
                             (is_wide(code_point(text_.text, next).value) || is_quotation_of_han(next)));
    }

    Cell cell_of(char32_t character, std::uint32_t begin, std::uint32_t end) const
    {
        const Length quarter = style().font_size / 4;
        const Body body = body_of(character, region_of(text_.runs[run_].language));
        Cell cell;
        cell.begin = begin;
        cell.end = end;
        cell.character = character;
        cell.han_class = han_class(character);
        cell.advance = han_ ? quarter * body.width : quarter * 2;
        if (character == U' ' || character == 0xa0) {
            cell.kind = character == U' ' ? Cell::Kind::Space : Cell::Kind::FixedSpace;
            cell.advance = style().font_size / 3;
        } else if (character == 0x3000) {
            cell.kind = Cell::Kind::WideSpace;
        } else if (han_ && cell.han_class != HanClass::Other && cell.han_class != HanClass::Western) {
            cell.kind = Cell::Kind::Han;
            cell.blanks = {quarter * body.left, quarter * body.right};
        }
        return cell;
    }

    // A space goes with what is before it.
    void enter_run(const Cell& cell, std::vector<ShapedRun>& runs) const
    {
        const bool same = !runs.empty() && runs.back().text_run == run_;
        const bool bopomofo = cell.character >= 0x3105 && cell.character <= 0x312f;
        const std::string script = bopomofo ? "Bopo" : han_ ? "Hani" : "Latn";
        if (same && (cell.kind == Cell::Kind::Space || runs.back().script == script)) return;
        ShapedRun run;
        run.begin = cell.begin;
        run.text_run = run_;
        run.size = style().font_size;
        run.script = script;
        run.language = text_.runs[run_].language;
        run.emphasis = style().text_emphasis;
        run.decoration = style().text_decoration;
        runs.push_back(std::move(run));
    }

    const PreparedText& text_;
    const std::vector<ComputedStyle>& styles_;
    std::vector<std::uint32_t> quotation_marks_;
    std::uint32_t run_ = 0;
    bool han_ = false; // the character in hand, or the one before it, is set in the Han face
};

/// A paragraph with the engine's own breaks and items, and no font.
inline Paragraph fixed_han(const TextBlock& block, const std::vector<ComputedStyle>& styles)
{
    WordCache words;
    PreparedText text = prepare_text(block);
    const auto breaks = break_points(text, styles, Hyphenators(), default_break_costs(), words);
    Paragraph paragraph;
    std::vector<Cell> cells;
    FixedCells(text, styles).lay_out(paragraph.runs, cells);
    paragraph.language = block.language;
    paragraph.style = styles[static_cast<std::size_t>(block.style)];
    paragraph.text = std::move(text.text);
    paragraph.text_runs = std::move(text.runs);
    paragraph.rubies = find_rubies(paragraph.text_runs);
    if (!paragraph.rubies.empty()) {
        make_room_for_rubies(paragraph);
        for (Cell& cell : cells)
            for (const Glyph& glyph : paragraph.runs[cell.run].glyphs)
                if (glyph.cluster == cell.begin) cell.advance = Length::units(glyph.advance);
    }
    make_items(paragraph, std::move(cells), breaks, styles);
    return paragraph;
}

inline Paragraph fixed_han(std::string_view text, const std::string& language,
                           const ComputedStyle& style = han_style())
{
    TextBlock block = han_block(language);
    add(block, text);
    return fixed_han(block, {style});
}

/// A length in em, as a fraction of the sheet where it is one: `1/16`, `-1/2`.
inline std::string in_ems(Length length)
{
    constexpr std::int64_t hair = 3; // units, of rounding
    for (const std::int64_t part : {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48}) {
        const std::int64_t count = std::llround(static_cast<double>(part) * (length / han_em));
        if (std::abs((length - han_em * count / part).units()) > hair) continue;
        return part == 1 ? std::to_string(count) : fmt::format("{}/{}", count, part);
    }
    return fmt::format("{:.3f}", length / han_em);
}

/// What the text takes before any line asks for more or less, in em.
inline double natural_ems(const Paragraph& paragraph)
{
    Length width;
    for (const Item& item : paragraph.items) {
        if (const auto* box = std::get_if<Boxed>(&item)) width += box->width;
        if (const auto* glue = std::get_if<Glue>(&item)) width += glue->width;
    }
    return width / han_em;
}

/// The text with | where a line may end.
inline std::string with_breaks(const Paragraph& paragraph)
{
    std::string result;
    std::uint32_t begin = 0;
    for (const Item& item : paragraph.items) {
        const auto* penalty = std::get_if<Penalty>(&item);
        if (!penalty || penalty->at == paragraph.text.size()) continue;
        result += paragraph.text.substr(begin, penalty->at - begin) + '|';
        begin = penalty->at;
    }
    return result + paragraph.text.substr(begin);
}

} // namespace stonehand::test
