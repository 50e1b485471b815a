#include "support/catch.hpp"
#include "support/real_fonts.hpp"

using namespace stonehand;
using namespace stonehand::literals;
using namespace stonehand::test;

namespace
{

/// A text whose parts in 〔 〕 are bases, each followed by its reading in [ ].
TextBlock ruby_block(std::string_view written, const std::string& language)
{
    TextBlock result;
    result.language = {language};
    TextRun run;
    run.language = {language};
    const auto end_run = [&](RunPurpose next) {
        run.end = static_cast<std::uint32_t>(result.text.size());
        if (run.end > run.begin) result.runs.push_back(run);
        run.begin = run.end;
        run.purpose = next;
        run.style = static_cast<StyleId>(next == RunPurpose::RubyText ? 1 : 0);
    };
    for (std::size_t at = 0; at < written.size();) {
        const std::string_view rest = written.substr(at);
        if (rest.starts_with("〔")) {
            end_run(RunPurpose::RubyBase);
            at += std::string_view("〔").size();
        } else if (rest.starts_with("〕[")) {
            end_run(RunPurpose::RubyText);
            at += std::string_view("〕[").size();
        } else if (rest.starts_with("]")) {
            end_run(RunPurpose::Text);
            ++at;
        } else {
            result.text += written[at++];
        }
    }
    end_run(RunPurpose::Text);
    return result;
}

std::vector<Line> set(std::string_view written, const std::string& language, Length width)
{
    ComputedStyle style = text_style(), reading = text_style();
    reading.font_size = style.font_size / 2;
    Report report;
    const Paragraph paragraph = shaped(ruby_block(written, language), {style, reading}, report);
    CHECK(report.empty());
    return broken(paragraph, width);
}

const PlacedRun* run_that_says(const std::vector<Line>& lines, std::string_view text)
{
    const PlacedRun* found = nullptr;
    for (const Line& line : lines)
        for (const PlacedRun& run : line.runs)
            if (run.run->text == text) {
                CHECK(found == nullptr); // nothing is said twice
                found = &run;
            }
    return found;
}

// The middle of a run's ink box, the white behind its last character left out.
double middle(const PlacedRun& run, Length width)
{
    return (run.at + width / 2).in_points();
}

} // namespace

TEST_CASE("a reading stands over the middle of its base, whatever white is behind it")
{
    // The gap beside Latin is carried by the base's glyph.
    const auto lines = set("一二〔中国〕[zhongguo]Latin", "zh-Hans", 400_pt);
    const PlacedRun *base = run_that_says(lines, "中国"), *reading = run_that_says(lines, "zhongguo");
    REQUIRE(base);
    REQUIRE(reading);
    const Length shaped_width = base->run->size * 2;
    const double over = middle(*reading, reading->run->advance());
    CHECK(over == Approx(middle(*base, shaped_width)).margin(reading->run->advance().in_points() / 4));
    CHECK(reading->baseline_shift > base->run->size * 3 / 4);
}

TEST_CASE("a line says its base, then the reading, then what follows")
{
    CHECK(text_of(set("前〔汉〕[hàn]字", "zh-Hans", 400_pt)) == "前汉hàn字");
}

TEST_CASE("no line begins with what may not stand behind a ruby's base")
{
    // The comma belongs to the base: at this measure it would be the first of the second line.
    const auto lines = set("一二三〔四〕[sì]，五六七", "zh-Hans", Length::points(11 * 0.842 * 4));
    for (const Line& line : lines)
        for (const PlacedRun& run : line.runs)
            CHECK_FALSE((&run == &line.runs.front() && run.run->text.starts_with("，")));
}

TEST_CASE("bopomofo stands right of its character, symbol below symbol, what is left over beside the last")
{
    const auto lines = set("〔國語〕[ㄍㄨㄛˊ ㄩˇ]好", "zh-Hant", 400_pt);
    const PlacedRun *first = run_that_says(lines, "ㄍ"), *second = run_that_says(lines, "ㄨ");
    const PlacedRun* other = run_that_says(lines, "ㄩ");
    REQUIRE(first);
    REQUIRE(second);
    REQUIRE(other);
    CHECK(first->at == second->at);
    CHECK(first->baseline_shift > second->baseline_shift);
    CHECK(other->at > first->at);
    // Without spaces the tones part the syllables.
    CHECK(run_that_says(set("〔國語〕[ㄍㄨㄛˊㄩˇ]好", "zh-Hant", 400_pt), "ㄩ")->at == other->at);
    CHECK(text_of(set("〔瓩〕[ㄑㄧㄢ ㄨㄚˇ]好", "zh-Hant", 400_pt)) == "瓩ㄑㄧㄢ ㄨㄚˇ好");
}

TEST_CASE("a base that no line holds is parted, and read once")
{
    const auto lines = set("〔一二三四五六七八九十〕[yi er san si]完", "zh-Hans", 60_pt);
    CHECK(lines.size() > 1);
    std::string readings;
    for (const Line& line : lines)
        for (const PlacedRun& run : line.runs)
            if (run.baseline_shift > 0_pt) readings += run.run->text;
    CHECK(readings == "yi er san si");
}
