#include "unicode/line_breaks.hpp"

#include <algorithm>
#include <random>
#include <string>

#include "support/catch.hpp"
#include "unicode/code_point.hpp"
#include "unicode/han_class.hpp"
#include "unicode/utf8.hpp"

using namespace stonehand;

namespace
{

// The text with | where a line may end, ~ where it may at a price, and ! where it must.
std::string marked(std::string_view text, const std::string& language)
{
    std::string result;
    std::uint32_t from = 0;
    for (const BreakOpportunity& place : line_breaks(text, {language})) {
        result += text.substr(from, place.at - from);
        switch (place.kind) {
        case BreakKind::Allowed:
            result += '|';
            break;
        case BreakKind::Discouraged:
            result += '~';
            break;
        case BreakKind::Mandatory:
            result += '!';
            break;
        }
        from = place.at;
    }
    return result + std::string(text.substr(from));
}

// What clreq-cjk 2 forbids at a line's start and end, level “basic”.
constexpr std::u32string_view never_first = U"。．，、：；！？‼⁇⁈⁉」』）》〉】〗〕］｝·‧・～–…⋯";
constexpr std::u32string_view never_last = U"「『（《〈【〖〔［｛";

std::string random_paragraph(std::mt19937& random)
{
    constexpr std::u32string_view others = U"的一是不了人我在有他这中大来上国";
    constexpr std::u32string_view units[] = {never_first, never_last, others, others, others,
                                             U"“”‘’",     U"aZ09",    U"—",   U" "};
    std::string text;
    for (unsigned i = 0; i < 40; ++i) {
        const std::u32string_view unit = units[random() % std::size(units)];
        text += utf8(unit[random() % unit.size()]);
    }
    return text;
}

} // namespace

TEST_CASE("English breaks after spaces and hyphens, not around a no-break space")
{
    CHECK(marked("a well-known state of affairs", "en") == "a |well-|known |state |of |affairs");
    CHECK(marked("10\u00a0km (so it’s “said”), and", "en") == "10\u00a0km |(so |it’s |“said”), |and");
    CHECK(line_breaks("", {"en"}).empty());
    CHECK(line_breaks("word", {"en"}).empty());
}

TEST_CASE("a dash after a word begins no line")
{
    CHECK(marked("one—two", "en") == "one—|two");
    CHECK(marked("one — two", "en") == "one — |two");
}

TEST_CASE("what ends a line by UAX #14 ends it, whatever the language")
{
    CHECK(marked("a\nb\u2028c\u2029d", "en") == "a\n!b\u2028!c\u2029!d");
    CHECK(marked("a\n", "en") == "a\n");
}

TEST_CASE("addresses part after a slash and before other marks, at a price")
{
    CHECK(marked("see linkedin.com/company/some-house now", "en") ==
          "see |linkedin~.com/~company/~some~-house |now");
    CHECK(marked("to an.editor@example.org.", "en") == "to |an~.editor~@example~.org.");
    CHECK(marked("https://www.example.org/a?b=c", "en") == "https://www~.example~.org/~a~?b~=c");
    CHECK(marked("and/or, either/or, e.g. this", "en") == "and/|or, |either/|or, |e.g. |this");
}

TEST_CASE("Han breaks between characters, not before closing marks nor after opening ones")
{
    CHECK(marked("他说：（你好）。", "zh-Hans") == "他|说：|（你|好）。");
}

TEST_CASE("quotation marks beside Han open and close in every language")
{
    for (const char* language : {"zh-Hans", "zh-Hant", "ja", "en"})
        CHECK(marked("他说“你‘好’吗”然后", language) == "他|说|“你|‘好’|吗”|然|后");
    CHECK(marked("他说“Hello”了", "zh-Hans") == "他|说|“Hello”|了");
    CHECK(marked("don’t “say” it", "zh-Hans") == "don’t |“say” |it");
}

TEST_CASE("dashes and ellipses of two are not parted, and an ellipsis begins no line")
{
    CHECK(marked("好——人……吗", "zh-Hans") == "好|——|人……|吗");
}

TEST_CASE("connectors, interpuncts and a single dash between Han begin no line")
{
    CHECK(marked("甲·乙", "zh-Hans") == "甲·|乙");
    CHECK(marked("甲—乙", "zh-Hans") == "甲—|乙");
    CHECK(marked("五～六", "zh-Hans") == "五～|六");
}

TEST_CASE("ten thousand random paragraphs of Chinese never break where clreq forbids it")
{
    std::mt19937 random(20220901);
    unsigned faults = 0;
    for (unsigned n = 0; n < 10'000; ++n) {
        const std::string text = random_paragraph(random);
        const auto marks = han_quotation_marks(text);
        for (const BreakOpportunity& place : line_breaks(text, {n % 2 ? "zh-Hans" : "zh-Hant"})) {
            const CodePoint before = code_point_before(text, place.at);
            const char32_t after = code_point(text, place.at).value;
            const bool quoted_after = std::binary_search(marks.begin(), marks.end(), place.at);
            const bool quoted_before = std::binary_search(marks.begin(), marks.end(), before.next);
            const bool fault =
                // After a space UAX #14 lets a line begin with · or –, as Latin text asks.
                (never_first.find(after) != never_first.npos && before.value != U' ' &&
                 (is_wide_han(before.value) || is_wide_han(after))) ||
                never_last.find(before.value) != never_last.npos ||
                (quoted_after && (after == U'”' || after == U'’') && before.value != U' ') ||
                (quoted_before && (before.value == U'“' || before.value == U'‘')) ||
                (before.value == U'—' && after == U'—') || (before.value == U'…' && after == U'…');
            if (fault && ++faults < 5) UNSCOPED_INFO(text << " at " << place.at);
        }
    }
    CHECK(faults == 0);
}

TEST_CASE("a long line without a space takes time in proportion to its length")
{
    std::string text;
    while (text.size() < 300'000) text += "a.b@c/“‘（";
    CHECK_FALSE(line_breaks(text, {"zh-Hans"}).empty());
}
