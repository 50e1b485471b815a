#include "unicode/orientation.hpp"

#include <string>

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// The text with its short numbers in brackets.
std::string bracketed(const std::string& text)
{
    std::string result;
    std::size_t at = 0;
    for (const FigureGroup& number : short_numbers(text)) {
        result += text.substr(at, number.begin - at) + '[' +
                  text.substr(number.begin, number.end - number.begin) + ']';
        at = number.end;
    }
    return result + text.substr(at);
}

} // namespace

TEST_CASE("Han and its marks stand upright in a vertical line, letters and figures are turned")
{
    for (const char32_t character : U"人あ한。、①×★") {
        INFO(static_cast<std::uint32_t>(character));
        if (character) CHECK(stands_upright(character));
    }
    for (const char32_t character : U"aé9Жא-/（—…") {
        INFO(static_cast<std::uint32_t>(character));
        CHECK(!stands_upright(character));
    }
}

TEST_CASE("clreq-cjk 8: a number of one or two figures among Han stands in one cell", "[clreq]")
{
    CHECK(bracketed("12月5日") == "[12]月[5]日");
    CHECK(bracketed("第 7 条") == "第 [7] 条");
    CHECK(bracketed("共“24”页，第3") == "共“[24]”页，第[3]");
    CHECK(bracketed("（1）、1—10") == "（[1]）、[1]—[10]");
    CHECK(bracketed("图\u200312") == "图\u2003[12]");
}

TEST_CASE("longer numbers, and those of a Latin phrase, are turned")
{
    for (const std::string text : {"1948年", "100人", "3.5米", "50%", "Article 19", "第217A号", "-5度", "a1"})
        CHECK(bracketed(text) == text);
}

TEST_CASE("an item's number takes its point into the cell")
{
    CHECK(bracketed("1.") == "[1.]");
    CHECK(bracketed("12.") == "[12.]");
    CHECK(bracketed("123.") == "123.");
    CHECK(bracketed(".") == ".");
}
