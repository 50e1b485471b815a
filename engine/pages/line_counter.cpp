#include "pages/line_counter.hpp"

#include <algorithm>
#include <utility>

#include "lines/line_limits.hpp"
#include "pages/rivers.hpp"

namespace stonehand
{

namespace
{

// Two hyphens one below the other are borne, a third makes a ladder: what layouts ask for too
// (`hyphenate-limit-lines`).
constexpr std::size_t longest_borne_ladder = 2;

/// A last line that looks forgotten: not where the author ends the lines, nor in a narrow column, where all
/// of them are short.
bool is_runt(const Line& line, const TextBlock& block, const ComputedStyle& style)
{
    if (block.text.find("\u2028") != std::string::npos) return false;
    return line.width < shortest_last_line(style, block.language.is_han()) && line.width * 2 < line.measure;
}

/// Whether the white of a line was given or taken until it filled its measure. A line that the author ended
/// was not, nor was a paragraph's last, unless it had to be drawn together.
bool is_filled(const Line& line, const ComputedStyle& style)
{
    if (style.text_align != TextAlign::Justify) return false;
    if (!line.spaces.empty()) return true;
    return !line.last && (line.ratio != 0 || line.width >= line.measure);
}

/// How far something stands over the line's edges. In a style in which nothing does, what lies over an edge
/// is the blank half of a full-width mark.
Length hang_of(const Line& line, const ComputedStyle& style)
{
    const bool at_end = style.protrusion || style.hanging_punctuation != HangingPunctuation::None;
    return std::max(style.protrusion ? line.start_hang : Length{}, at_end ? line.end_hang : Length{});
}

enum class Fit { Tight, Within, Loose };

Fit judged(double narrowest, double widest, double least, double most)
{
    if (narrowest < least - share_slack) return Fit::Tight;
    return widest > most + share_slack ? Fit::Loose : Fit::Within;
}

Fit fit_of(const Line& line, const ComputedStyle& style)
{
    // Without word spaces its other white says it: of what that may give or take, 1 is all.
    if (line.spaces.empty()) return judged(line.ratio, line.ratio, -1, 1);
    const auto [narrowest, widest] =
        std::minmax_element(line.spaces.begin(), line.spaces.end(),
                            [](const WordSpace& a, const WordSpace& b) { return a.share < b.share; });
    return judged(narrowest->share, widest->share, style.word_space_minimum, style.word_space_maximum);
}

} // namespace

void LineCounter::paragraph(std::span<const Line> lines, const TextBlock& block, const ComputedStyle& style)
{
    ++counted_.paragraphs;
    for (const Line& one : lines) line(one, style, block.language);
    ladders(lines);
    if (lines.size() > 1 && is_runt(lines.back(), block, style)) ++counted_.runts;
}

void LineCounter::column(std::span<const Line> lines)
{
    const Rivers rivers = find_rivers(lines);
    counted_.rivers += rivers.count;
    counted_.longest_river = std::max(counted_.longest_river, rivers.longest);
}

void LineCounter::line(const Line& line, const ComputedStyle& style, const Language& language)
{
    ++counted_.lines;
    counted_.hyphens += line.hyphenated;
    counted_.hyphenable += line.hyphenated || (style.hyphens && !language.is_han());
    counted_.overfull += line.width > line.measure + overfull_slack;
    counted_.compressions += static_cast<std::size_t>(std::max(line.compressed, 0));
    if (const Length hang = hang_of(line, style); hang > Length{}) {
        ++counted_.hanging;
        counted_.longest_hang = std::max(counted_.longest_hang, hang);
        if (style.font_size > Length{})
            counted_.longest_hang_ems = std::max(counted_.longest_hang_ems, hang / style.font_size);
    }
    if (is_filled(line, style)) justified(line, style);
}

void LineCounter::justified(const Line& line, const ComputedStyle& style)
{
    ++counted_.justified;
    for (const WordSpace& space : line.spaces) shares_.push_back(space.share);
    switch (fit_of(line, style)) {
    case Fit::Tight:
        ++counted_.tight;
        break;
    case Fit::Within:
        ++counted_.within_limits;
        break;
    case Fit::Loose:
        ++counted_.loose;
        break;
    }
    counted_.letter_fitted += line.letter_fit != 0;
    counted_.letter_fit_minimum = std::min(counted_.letter_fit_minimum, line.letter_fit);
    counted_.letter_fit_maximum = std::max(counted_.letter_fit_maximum, line.letter_fit);
}

/// A paragraph's last line never ends in a hyphen, so a ladder never reaches into the next.
void LineCounter::ladders(std::span<const Line> lines)
{
    std::size_t hyphens = 0;
    for (const Line& line : lines) {
        hyphens = line.hyphenated ? hyphens + 1 : 0;
        counted_.ladders += hyphens == longest_borne_ladder + 1;
        counted_.longest_ladder = std::max(counted_.longest_ladder, hyphens);
    }
}

LineStatistics LineCounter::finish()
{
    counted_.word_spaces = spread_of(std::move(shares_));
    return std::exchange(*this, {}).counted_;
}

} // namespace stonehand
