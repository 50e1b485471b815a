#include "support/catch.hpp"
#include "support/real_fonts.hpp"

using namespace stonehand;
using namespace stonehand::test;

// Texts that a step which looks through the whole for each of its parts takes minutes for. No times are
// asserted: whoever makes such a step will see it.

namespace
{

std::string repeated(std::string_view part, int count)
{
    std::string text;
    for (int index = 0; index < count; ++index) text += part;
    return text;
}

std::size_t penalties_of(const Paragraph& paragraph, Penalty::Kind kind)
{
    std::size_t count = 0;
    for (const Item& item : paragraph.items)
        if (const auto* penalty = std::get_if<Penalty>(&item); penalty && penalty->kind == kind) ++count;
    return count;
}

} // namespace

TEST_CASE("a run of dashes is judged as one, however long")
{
    const Paragraph han = shaped(block("中" + repeated("—", 100'000), "zh-Hans"));
    CHECK(han.runs.size() == 1);
    CHECK(han.runs.front().script == "Hani");
    const Paragraph latin = shaped(block("A" + repeated("—", 100'000), "zh-Hans"));
    CHECK(latin.runs.front().script == "Latn");
}

TEST_CASE("a letter may have marks without number that no font has")
{
    const std::string text = "a" + repeated("\u0338\U0001E2EC", 20'000);
    Report report;
    const Paragraph paragraph = shaped(block(text, "en-GB"), {text_style()}, report);
    CHECK(paragraph.text == text);
    CHECK(paragraph.runs.back().end == text.size());
}

TEST_CASE("a paragraph may be in more languages than there are")
{
    TextBlock text = block("", "en-GB");
    const TextRun first = text.runs.front();
    text.runs.clear();
    for (int word = 0; word < 5000; ++word) {
        TextRun run = first;
        run.begin = static_cast<std::uint32_t>(text.text.size());
        text.text += "word ";
        run.end = static_cast<std::uint32_t>(text.text.size());
        const auto letter = [](int number) { return static_cast<char>('a' + number % 26); };
        run.language = {{letter(word), letter(word / 26), letter(word / 676)}};
        text.runs.push_back(run);
    }
    // The last space ends the text.
    CHECK(penalties_of(shaped(text), Penalty::Kind::Break) == 4999);
}

TEST_CASE("a text may have very many soft hyphens, and words that have none")
{
    const Paragraph paragraph = shaped(block(repeated("differ\u00ADent translation ", 20'000), "en-GB"));
    // trans-la-tion, by the patterns; dif-fer-ent by its author alone.
    const std::size_t hyphens = penalties_of(paragraph, Penalty::Kind::Hyphen);
    CHECK(hyphens % 20'000 == 0);
    CHECK(hyphens >= 40'000);
}

TEST_CASE("a text without a space may be of very many words")
{
    const Paragraph paragraph = shaped(block(repeated("alphabet/", 60'000), "en-GB"));
    CHECK(penalties_of(paragraph, Penalty::Kind::Break) == 59'999);
}

TEST_CASE("a text may be of very many short runs")
{
    TextBlock text = block(repeated("ab", 60'000), "en-GB");
    const TextRun first = text.runs.front();
    text.runs.clear();
    for (std::uint32_t at = 0; at < text.text.size(); at += 2) {
        text.runs.push_back(first);
        text.runs.back().begin = at;
        text.runs.back().end = at + 2;
    }
    CHECK(shaped(text).runs.size() == 60'000);
}
