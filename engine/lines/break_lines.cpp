#include "lines/break_lines.hpp"

#include <algorithm>

#include "lines/choose_by_sense.hpp"
#include "lines/justify.hpp"
#include "lines/line_limits.hpp"
#include "lines/set_line.hpp"
#include "lines/split_long_boxes.hpp"

namespace stonehand
{

namespace
{

// By sense goes what is read at a glance: past so many words a text is read, not looked at, and weighing
// every pair of breaks would take long.
constexpr std::size_t most_display_items = 600;

// In fewer lines a change of one in all their spaces is seen.
constexpr std::size_t least_lines_to_vary = 4;
// Ragged lines may end almost anywhere, so that the ways to each place grow with the lines before it: 62
// lines took 0.9 s, 250 took 45 s. Justified text has no such trouble.
constexpr std::size_t most_ragged_lines_to_vary = 40;

bool is_display(const Paragraph& paragraph, const std::vector<Item>& items, const BreakRules& rules)
{
    return paragraph.style.text_wrap == TextWrap::Sense && rules.edge == LineEdge::Ragged &&
           items.size() <= most_display_items;
}

// The room of a line; a first line's indent apart, since what does not fit there goes to the next.
Length narrowest(const Measures& measures)
{
    Length width = measures.front().width;
    for (const Measure& measure : measures) width = std::min(width, measure.width);
    return width;
}

std::vector<LineToSet> lines_to_set(const std::vector<ChosenLine>& chosen, const std::vector<Item>& items,
                                    std::uint32_t begin, const Measures& measures, const BreakRules& rules)
{
    std::vector<LineToSet> lines;
    lines.reserve(chosen.size());
    for (std::size_t index = 0; index < chosen.size(); ++index) {
        const std::uint32_t end = std::get<Penalty>(items[chosen[index].last]).at;
        lines.push_back({chosen[index], begin, end, measure_of(measures, index),
                         index == 0 ? rules.first_indent : Length(), index + 1 == chosen.size()});
        begin = end;
    }
    return lines;
}

std::string words_of(const Paragraph& paragraph, const Line& line)
{
    std::string words = paragraph.text.substr(line.begin, line.end - line.begin);
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return stonehand::quoted(words);
}

// The least that `justify` leaves, and a hair.
double tightest_share(const ComputedStyle& style)
{
    return style.word_space_minimum - (1 - style.word_space_minimum) / static_cast<double>(last_shrink) -
           share_slack;
}

void judge_white(const Paragraph& paragraph, const Line& line, Span place, const BreakCosts& costs,
                 Report& report)
{
    const ComputedStyle& style = paragraph.style;
    const auto by_share = [](const WordSpace& a, const WordSpace& b) { return a.share < b.share; };
    const auto [tightest, widest] = std::minmax_element(line.spaces.begin(), line.spaces.end(), by_share);
    const bool has_spaces = !line.spaces.empty();
    const bool is_short = line.width < line.measure - overfull_slack;
    if (line.ratio > costs.tolerance / 100.0 ||
        (has_spaces && widest->share > style.word_space_maximum + share_slack)) {
        report
            .add("loose-line", place,
                 has_spaces ? say("a line has wide spaces, {:.0f} % of their nominal width: {}",
                                  widest->share * 100, words_of(paragraph, line))
                 : is_short
                     ? say("a line cannot be filled and ends {:.1f} pt before its measure: {}",
                           (line.measure - line.width).in_points(), words_of(paragraph, line))
                     : say("a line has much white between its characters: {}", words_of(paragraph, line)))
            .hint(say("reword it, or say with a soft hyphen where a word may be parted"));
    } else if (has_spaces && tightest->share < tightest_share(style)) {
        report
            .add("tight-line", place,
                 say("a line has narrow spaces, {:.0f} % of their nominal width: {}", tightest->share * 100,
                     words_of(paragraph, line)))
            .hint(say("reword it"));
    }
}

void judge(const Paragraph& paragraph, const Line& line, const LineToSet& set, const std::vector<Item>& items,
           const BreakCosts& costs, Report& report)
{
    const Span place = line.span.file == no_file ? paragraph.span : line.span;
    if (line.width > line.measure + overfull_slack)
        report
            .add("overfull-line", place,
                 say("a line is {:.1f} pt wider than its measure: {}",
                     (line.width - line.measure).in_points(), words_of(paragraph, line)))
            .hint(say("reword it, or say with a soft hyphen where a word may be parted"));
    if (std::get<Penalty>(items[set.chosen.last]).kind == Penalty::Kind::Emergency)
        report
            .add("word-too-long", place,
                 say("what belongs together is wider than its line and was parted anywhere: {}",
                     words_of(paragraph, line)))
            .hint(say("say with a soft hyphen or a zero-width space where it may be parted"));
    else if (paragraph.style.text_align == TextAlign::Justify)
        judge_white(paragraph, line, place, costs, report);
}

} // namespace

BreakRules break_rules(const Paragraph& paragraph)
{
    const ComputedStyle& style = paragraph.style;
    BreakRules rules;
    rules.edge = style.text_align == TextAlign::Justify ? LineEdge::Justified : LineEdge::Ragged;
    // The initial stands where the indent would be.
    rules.first_indent = paragraph.initial ? Length() : style.text_indent;
    rules.first_trim = paragraph.start_trim;
    rules.hyphen_ladder = style.hyphen_ladder;
    rules.letter_stretch = style.font_size.times(std::max(style.letter_fit_maximum, 0.0));
    rules.letter_shrink = style.font_size.times(std::max(-style.letter_fit_minimum, 0.0));
    rules.runt = shortest_last_line(style, paragraph.language.is_han());
    if (paragraph.language.is_han()) rules.single = one_character_and_more(style);
    rules.em = style.font_size;
    return rules;
}

std::vector<Line> break_lines(const Paragraph& paragraph, const Measures& measures, const BreakCosts& costs,
                              const FontLibrary& fonts, int looseness, Report& report)
{
    if (paragraph.items.empty() || measures.empty()) return {};
    const BreakRules rules = break_rules(paragraph);
    const auto split = split_long_boxes(paragraph, narrowest(measures));
    const std::vector<Item>& items = split ? *split : paragraph.items;
    const auto chosen = is_display(paragraph, items, rules)
                            ? choose_by_sense(paragraph, items, measures, rules)
                            : choose_breaks(items, measures, rules, costs, looseness);
    const std::uint32_t begin = paragraph.initial ? paragraph.initial->end : 0;
    std::vector<Line> lines;
    lines.reserve(chosen.size());
    for (const LineToSet& line : lines_to_set(chosen, items, begin, measures, rules)) {
        lines.push_back(set_line(paragraph, items, line, rules, fonts));
        judge(paragraph, lines.back(), line, items, costs, report);
    }
    return lines;
}

std::vector<OtherLines> other_lines(const Paragraph& paragraph, const Measures& measures,
                                    const BreakCosts& costs, std::size_t lines)
{
    const BreakRules rules = break_rules(paragraph);
    if (lines < least_lines_to_vary || is_display(paragraph, paragraph.items, rules)) return {};
    if (rules.edge == LineEdge::Ragged && lines > most_ragged_lines_to_vary) return {};
    const OtherBreaks breaks = choose_other_breaks(paragraph.items, measures, rules, costs, lines);
    std::vector<OtherLines> others;
    const auto add = [&](const std::vector<ChosenLine>& chosen, int looseness) {
        if (chosen.empty()) return;
        OtherLines& other = others.emplace_back();
        other.looseness = looseness;
        for (const ChosenLine& line : chosen) {
            const Penalty& penalty = std::get<Penalty>(paragraph.items[line.last]);
            other.lines.push_back({penalty.at, penalty.kind == Penalty::Kind::Hyphen ||
                                                   penalty.kind == Penalty::Kind::OwnHyphen});
        }
    };
    add(breaks.looser, 1);
    add(breaks.tighter, -1);
    return others;
}

} // namespace stonehand
