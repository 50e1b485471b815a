#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lines/break_lines.hpp"
#include "lines/line_fit.hpp"
#include "lines/set_line.hpp"
#include "support/fixed_han.hpp"

namespace stonehand::test
{

/// The lines of a paragraph at a measure in em. No cut of a run is unsafe, so no font is asked for.
inline std::vector<Line> set_lines(const Paragraph& paragraph, double ems, Report& report)
{
    return break_lines(paragraph, {{Length(), han_em.times(ems)}}, default_break_costs(), FontLibrary(), 0,
                       report);
}
inline std::vector<Line> set_lines(const Paragraph& paragraph, double ems)
{
    Report report;
    return set_lines(paragraph, ems, report);
}

/// The box that a character had before any white was added to it or taken from it.
inline Length box_at(const Paragraph& paragraph, std::uint32_t byte)
{
    for (const ShapedRun& run : paragraph.runs)
        for (const Glyph& glyph : run.glyphs)
            if (glyph.cluster == byte) return Length::units(glyph.advance);
    return {};
}

/// A line as text with its white: behind each character, in brackets, what stands there more or less than its
/// own box (`一[+1/16]`); a space is shown by its width (` [1/4]`), and at both ends what stands over the
/// measure (`，[1/2]|`).
inline std::string with_white(const Paragraph& paragraph, const Line& line)
{
    const auto hang = [](Length length) { return length > Length() ? '[' + in_ems(length) + ']' : ""; };
    if (line.runs.empty()) return "|";
    std::string result = hang(-line.runs.front().at);
    for (const PlacedRun& placed : line.runs) {
        for (const Glyph& glyph : placed.run->glyphs) {
            const std::uint32_t byte = placed.begin + glyph.cluster;
            const bool space = paragraph.text[byte] == ' ';
            const Length advance = Length::units(glyph.advance);
            const Length white = space ? advance : advance - box_at(paragraph, byte);
            result += paragraph.text.substr(byte, code_point(paragraph.text, byte).next - byte);
            if (white != Length() || space)
                result += (white > Length() && !space ? "[+" : "[") + in_ems(white) + ']';
        }
    }
    const PlacedRun& last = line.runs.back();
    return result + hang(last.at + last.run->advance() - line.width) + '|';
}

/// All lines of a text, with their white.
inline std::string justified(std::string_view text, const std::string& language, double ems,
                             const ComputedStyle& style = han_style())
{
    const Paragraph paragraph = fixed_han(text, language, style);
    std::string result;
    for (const Line& line : set_lines(paragraph, ems)) result += with_white(paragraph, line);
    return result;
}

/// All lines of a text, each ended by `|`.
inline std::string broken(std::string_view text, const std::string& language, double ems,
                          const ComputedStyle& style = han_style())
{
    const Paragraph paragraph = fixed_han(text, language, style);
    std::string result;
    for (const Line& line : set_lines(paragraph, ems)) {
        result += paragraph.text.substr(line.begin, line.end - line.begin);
        while (!result.empty() && result.back() == ' ') result.pop_back();
        result += '|';
    }
    return result;
}

/// The whole text as one line filled to the measure, as `with_white` shows it, wherever a paragraph would be
/// broken: what justification alone does. Nothing where the line cannot hold it.
inline std::string filled(std::string_view text, const std::string& language, double ems,
                          const ComputedStyle& style = han_style())
{
    Paragraph paragraph = fixed_han(text, language, style);
    auto& end = std::get<Penalty>(paragraph.items.back());
    end.kind = Penalty::Kind::Break;
    LineSums sums;
    for (const Item& item : paragraph.items) sums.add(item);
    sums.width += -end.end_trim - paragraph.start_trim;
    BreakRules rules;
    rules.em = han_em;
    const Measure measure{Length(), han_em.times(ems)};
    const LineFit fit = fit_line(sums, measure.width, LineEnd::Break, {end.end_give, end.hangs}, rules);
    if (fit.verdict == LineFit::Verdict::TooLong) return "";
    const auto last = static_cast<std::uint32_t>(paragraph.items.size() - 1);
    const ChosenLine chosen{0, last, paragraph.start_trim, fit.end_give, fit.ratio};
    const LineToSet line{chosen, 0, end.at, measure, {}, false};
    return with_white(paragraph, set_line(paragraph, paragraph.items, line, rules, FontLibrary()));
}

} // namespace stonehand::test
