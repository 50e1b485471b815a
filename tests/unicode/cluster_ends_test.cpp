#include "unicode/cluster_ends.hpp"

#include <random>

#include "support/catch.hpp"
#include "unicode/break_iterator_impl.hpp"
#include "unicode/code_point.hpp"
#include "unicode/upper_case.hpp"
#include "unicode/utf8.hpp"

using namespace stonehand;

TEST_CASE("accents, joined signs, Hangul and flags are one cluster each")
{
    CHECK(cluster_ends("abc") == std::vector<std::uint32_t>{1, 2, 3});
    CHECK(cluster_ends("e\u0301x") == std::vector<std::uint32_t>{3, 4});
    CHECK(cluster_ends("葛\U000e0100人") == std::vector<std::uint32_t>{7, 10});
    CHECK(cluster_ends("\U0001f1e6\U0001f1e7a") == std::vector<std::uint32_t>{8, 9});
    CHECK(cluster_ends("\r\na") == std::vector<std::uint32_t>{2, 3});
    CHECK(cluster_ends("").empty());
}

TEST_CASE("the short way gives what ICU gives")
{
    // Every pair of characters that the short way may take, beside one another in a random order.
    std::mt19937 random(7);
    std::string text;
    for (int i = 0; i < 200'000; ++i) {
        constexpr char32_t ranges[][2] = {{0x20, 0x300},    {0x370, 0x483},   {0x2010, 0x2028},
                                          {0x3001, 0x302a}, {0x3041, 0x3099}, {0x309b, 0x3200},
                                          {0x3400, 0xa000}, {0xff01, 0xff9e}};
        const auto& range = ranges[random() % std::size(ranges)];
        const auto character = static_cast<char32_t>(range[0] + random() % (range[1] - range[0]));
        if (character != 0xa9 && character != 0xae) text += utf8(character);
    }
    std::vector<std::uint32_t> expected;
    BreakIterator clusters(UBRK_CHARACTER, "", text);
    for (auto end = clusters.next(); end != UBRK_DONE; end = clusters.next())
        expected.push_back(static_cast<std::uint32_t>(end));
    CHECK(cluster_ends(text) == expected);
}

TEST_CASE("code points are read forwards and backwards, and broken bytes stand for themselves")
{
    CHECK(code_point("é", 0) == CodePoint{U'é', 2});
    CHECK(code_point_before("a人", 4) == CodePoint{U'人', 1});
    CHECK(code_point("\xff", 0) == CodePoint{0xfffd, 1});
    CHECK(is_default_ignorable(0xad));
    CHECK(is_default_ignorable(0x200d));
    CHECK(is_default_ignorable(0xfe0f));
    CHECK_FALSE(is_default_ignorable(U' '));
    CHECK_FALSE(is_default_ignorable(0xa0));
    CHECK_FALSE(is_default_ignorable(U'人'));
}

TEST_CASE("capitals follow the language")
{
    CHECK(upper_case("Straße é", {"de"}) == "STRASSE É");
    CHECK(upper_case("i", {"tr"}) == "İ");
    CHECK(upper_case("plain", {"en"}) == "PLAIN");
    CHECK(lower_case("ÉCLAT", {"fr"}) == "éclat");
}
