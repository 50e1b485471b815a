// The fact sheet's promise (clreq-cjk 2): whatever the text and the measure, no line begins or ends with what
// its level keeps from there.
#include <algorithm>
#include <array>

#include "lines/choose_breaks.hpp"
#include "lines/split_long_boxes.hpp"
#include "support/catch.hpp"
#include "support/fixed_han.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

// Marsaglia's xorshift: the same sequence with every compiler.
class Dice
{
  public:
    std::uint32_t operator()(std::size_t sides)
    {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return state_ % static_cast<std::uint32_t>(sides);
    }

  private:
    std::uint32_t state_ = 20'220'901;
};

using Words = std::array<std::string_view, 24>;

constexpr Words chinese{"的", "一", "是", "不", "了",   "人",   "我",   "在", "有",   "他",   "这",   "中",
                        "大", "来", "上", "国", "机构", "出版", "办公", "〇", "翻译", "困难", "语言", "习惯"};
constexpr Words japanese{"の",   "を", "に", "は", "が", "と", "で", "す", "人", "国",   "本",     "言語",
                         "出版", "ァ", "ー", "ッ", "ゃ", "っ", "々", "ゝ", "ヽ", "カナ", "ひらが", "ㇰ"};
constexpr Words marks{"，", "。", "、", "：", "；", "！", "？", "‼",  "「", "」", "『", "』",
                      "（", "）", "《", "》", "“",  "”",  "·",  "・", "～", "／", "【", "】"};
constexpr Words latin{" Latin ", "word", " well-known ", "Affidavit", " a ",  "(and) ", "2022", "50％",
                      "￥12",    "25℃",  "1,234",        "and/or",    "/",    "-",      "–",    "—",
                      "——",      "……",   "⋯⋯",           "⸺",         "‘这’", "\u3000", " ",    "5—6"};

// Never more than three in a row that are no Han, then one of the plainest: no language has rows of marks as
// wide as its lines.
std::string random_text(Dice& dice, const Words& han)
{
    std::string text;
    std::uint32_t others = 0;
    for (std::uint32_t unit = 10 + dice(60); unit > 0; --unit) {
        const std::uint32_t kind = dice(8);
        const bool plain = others == 3;
        const Words& words = plain || kind < 4 ? han : kind < 6 ? marks : latin;
        others = plain ? 0 : kind < 4 ? others : others + 1;
        text += words[dice(plain ? 8 : words.size())];
    }
    return text;
}

// What no line begins with besides the table's: iteration marks at every level, small kana at the strict one
// (clreq-cjk 6).
constexpr std::u32string_view iteration_marks = U"々〻ゝゞヽヾ", small_kana = U"ァーッゃっㇰ";

bool has(std::u32string_view marks_of_level, char32_t character)
{
    return marks_of_level.find(character) != marks_of_level.npos;
}

// The characters round a line's edge; 0 beyond the text's.
struct Edge {
    char32_t last = 0, behind = 0;              // the line's last that is seen, and what follows it
    char32_t before = 0, first = 0, second = 0; // what precedes the next line's first that is seen
};

bool is_space(char32_t character)
{
    return character == U' ' || character == 0x3000;
}

Edge edge_at(std::string_view text, std::uint32_t at)
{
    const auto next = [&](std::uint32_t& place) {
        if (place >= text.size()) return char32_t{0};
        const CodePoint point = code_point(text, place);
        place = point.next;
        return point.value;
    };
    Edge edge;
    std::uint32_t back = at, forth = at;
    edge.before = code_point_before(text, at).value;
    while (back > 0 && is_space(code_point_before(text, back).value))
        back = code_point_before(text, back).next;
    if (back > 0) edge.last = code_point_before(text, back).value;
    edge.behind = next(back);
    edge.first = next(forth);
    while (is_space(edge.first)) {
        edge.before = edge.first;
        edge.first = next(forth);
    }
    edge.second = next(forth);
    return edge;
}

// A wide space or sign says nothing of whose text it stands in.
bool is_han_character(char32_t character)
{
    return is_wide(character) && !has(U"\u3000￥％", character);
}

// Marks that Latin text has, too: behind a space and before a letter they are its own.
bool is_latin_there(const Edge& edge)
{
    const bool shared = is_shared(edge.first) || edge.first == U'”' || edge.first == U'’';
    return shared && is_space(edge.before) && !is_han_character(edge.second);
}

// Beside Han a dash alone is a connector.
bool is_dash_alone(const Edge& edge)
{
    const auto is_dash = [](char32_t character) { return character == U'—' || character == U'⸺'; };
    return edge.first == U'—' && !is_dash(edge.before) && !is_dash(edge.second) &&
           (is_han_character(edge.before) || is_han_character(edge.second));
}

bool begins_wrongly(const Edge& edge, LineBreakLevel level)
{
    if (level == LineBreakLevel::Strict &&
        (has(strict_prohibition.start, edge.first) || has(small_kana, edge.first)))
        return true;
    if (is_latin_there(edge)) return false;
    return is_dash_alone(edge) || has(basic_prohibition.start, edge.first) ||
           has(iteration_marks, edge.first);
}

bool ends_wrongly(const Edge& edge, LineBreakLevel level)
{
    if (level != LineBreakLevel::Normal && has(gb_prohibition.end, edge.last)) return true;
    const bool apart = (edge.last == U'“' || edge.last == U'‘') && is_space(edge.behind);
    return !apart && has(basic_prohibition.end, edge.last);
}

struct Count {
    std::size_t lines = 0, wrong = 0, remedied = 0;
    Length widest_remedy;
};

void count_lines(const Paragraph& paragraph, Length width, LineBreakLevel level, Count& count)
{
    BreakRules rules;
    rules.em = han_em;
    rules.runt = han_em * 2;
    const auto split = split_long_boxes(paragraph, width);
    const std::vector<Item>& items = split ? *split : paragraph.items;
    const auto lines = choose_breaks(items, {{Length(), width}}, rules, default_break_costs(), 0);
    count.lines += lines.size();
    for (const ChosenLine& line : lines) {
        const auto& end = std::get<Penalty>(items[line.last]);
        if (end.at == paragraph.text.size()) continue;
        const Edge edge = edge_at(paragraph.text, end.at);
        if (!begins_wrongly(edge, level) && !ends_wrongly(edge, level)) continue;
        if (end.kind == Penalty::Kind::Emergency) {
            ++count.remedied;
            count.widest_remedy = std::max(count.widest_remedy, width);
        } else if (++count.wrong < 5) {
            UNSCOPED_INFO(paragraph.text.substr(0, end.at) << '|' << paragraph.text.substr(end.at));
        }
    }
}

} // namespace

TEST_CASE("clreq-cjk 2: no line of ten thousand random paragraphs begins or ends with a prohibited character",
          "[clreq]")
{
    const std::array<std::string, 3> languages{"zh-Hans", "zh-Hant", "ja"};
    const std::array<LineBreakLevel, 3> levels{LineBreakLevel::Normal, LineBreakLevel::Gb,
                                               LineBreakLevel::Strict};
    Dice dice;
    Count count;
    for (std::size_t round = 0; round < 10'000; ++round) {
        const std::string& language = languages[round % 3];
        ComputedStyle style = han_style();
        style.line_break = levels[round / 3 % 3];
        const std::string text = random_text(dice, language == "ja" ? japanese : chinese);
        const Length width = han_em * 6 + han_em * (34 * dice(1000)) / 1000;
        count_lines(fixed_han(text, language, style), width, style.line_break, count);
    }
    CHECK(count.wrong == 0);
    CHECK(count.lines > 30'000);
    // The remedy is for measures of a few em, where what belongs together is wider than the line.
    CHECK(count.remedied < 30);
    CHECK(count.widest_remedy < han_em * 10);
}
