#include "unicode/decimal_point.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// What stands before a number's point, from it on, and behind the number.
std::string parted(std::string_view text, const char* language)
{
    const auto number = find_number(text, decimal_separator(Language{language}));
    if (!number) return "none";
    return std::string(text.substr(0, number->begin)) + "[" +
           std::string(text.substr(number->begin, number->point - number->begin)) + "|" +
           std::string(text.substr(number->point, number->end - number->point)) + "]" +
           std::string(text.substr(number->end));
}

} // namespace

TEST_CASE("a number's point is the language's own, and groups are none")
{
    CHECK(parted("1,234.5", "en-GB") == "[1,234|.5]");
    CHECK(parted("1.234,5", "de") == "[1.234|,5]");
    CHECK(parted("1 234,5", "fr") == "[1 234|,5]");
    CHECK(parted("1’234.5", "de-CH") == "[1’234|.5]");
    CHECK(parted("12,345.6万", "zh-Hans") == "[12,345|.6]万");
    CHECK(parted("3,5", "pt-BR") == "[3|,5]");
    CHECK(parted("٣٫٥", "ar") == "[٣|٫٥]");
}

TEST_CASE("a number without a point has it at its end, whatever follows")
{
    CHECK(parted("$5,286", "en-GB") == "$[5,286|]");
    CHECK(parted("−70%", "en-GB") == "−[70|]%");
    CHECK(parted("In 2020, 3.5", "en-GB") == "In [2020|], 3.5");
    CHECK(parted("12.", "en-GB") == "[12|].");
}

TEST_CASE("a dash alone stands for a number, words do not")
{
    CHECK(parted("–", "en-GB") == "[–|]");
    CHECK(parted("——", "zh-Hans") == "[——|]");
    CHECK(parted("n/a", "en-GB") == "none");
    CHECK(parted("", "en-GB") == "none");
}
