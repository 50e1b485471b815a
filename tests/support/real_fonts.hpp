#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "font/font_library.hpp"
#include "lines/break_lines.hpp"
#include "paragraph/shape_paragraph.hpp"

namespace stonehand::test
{

/// The fonts that script/build installs, in the roles of a small layout: 0 text, 1 Latin alone.
inline const FontLibrary& fonts()
{
    static const FontLibrary library = [] {
        const auto choice = [](std::string family, std::string script, std::string language, double adjust) {
            FontChoice result;
            result.family = std::move(family);
            result.script = std::move(script);
            result.language = std::move(language);
            result.size_adjust = adjust;
            return result;
        };
        FontStack text{"text",
                       {choice("EB Garamond 12", "", "", 1),
                        choice("Noto Serif CJK TC", "Hani", "zh-Hant", 0.842),
                        choice("Noto Serif CJK SC", "Hani", "", 0.842)},
                       {},
                       {}};
        FontStack latin{"latin", {choice("EB Garamond 12", "", "", 1)}, {}, {}};
        // What the fallback must cover in the tests of other scripts.
        const CharactersInUse characters{
            {"ar",
             {U'ع', U'ر', U'ب', U'ي', U'م', U'ح', U'ا', U'ل', U'س', U'ن', U'د', U'و', U'ت', U'ق', U'ة'}},
            {"he", {U'ש', U'ל', U'ו', U'ם', U'ע', U'א', U'ב', U'ר', U'י', U'ת'}}};
        Report report;
        return load_fonts({text, latin}, characters, {}, report);
    }();
    return library;
}

inline const Hyphenators& hyphenators()
{
    static const Hyphenators loaded = Hyphenators::load({{"en-GB"}, {"en-US"}}, {});
    return loaded;
}

/// A style of 11 on 14 point, justified and hyphenated, as in look.md 4.
inline ComputedStyle text_style()
{
    ComputedStyle style;
    style.font_size = Length::points(11);
    style.line_height = Length::points(14);
    style.text_align = TextAlign::Justify;
    style.hyphens = true;
    style.letter_fit_minimum = -0.012;
    style.letter_fit_maximum = 0.018;
    style.protrusion = true;
    return style;
}

/// A block of one run.
inline TextBlock block(std::string text, std::string language)
{
    TextBlock result;
    result.text = std::move(text);
    result.language = {language};
    TextRun run;
    run.end = static_cast<std::uint32_t>(result.text.size());
    run.language = {language};
    result.runs = {run};
    return result;
}

inline Paragraph shaped(const TextBlock& text, const std::vector<ComputedStyle>& styles, Report& report)
{
    return shape_paragraph(text, styles, fonts(), hyphenators(), default_break_costs(), report);
}

inline Paragraph shaped(const TextBlock& text, const ComputedStyle& style = text_style())
{
    Report report;
    return shaped(text, {style}, report);
}

inline std::vector<Line> broken(const Paragraph& paragraph, Length width, int looseness = 0)
{
    Report report;
    return break_lines(paragraph, {{Length(), width}}, default_break_costs(), fonts(), looseness, report);
}

/// What the lines say, line-end hyphens apart.
inline std::string text_of(const std::vector<Line>& lines)
{
    std::string text;
    for (const Line& line : lines)
        for (const PlacedRun& run : line.runs)
            if (!run.line_end_hyphen) text += run.run->text;
    return text;
}

/// The lines as they read, each ended by `|`, with their hyphens.
inline std::string shown(const std::vector<Line>& lines)
{
    std::string text;
    for (const Line& line : lines) {
        std::string words;
        for (const PlacedRun& run : line.runs) words += run.line_end_hyphen ? "-" : run.run->text;
        while (!words.empty() && words.back() == ' ') words.pop_back();
        text += words + '|';
    }
    return text;
}

} // namespace stonehand::test
