#include "unicode/hyphenate.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

std::string hyphenated(const Hyphenators& hyphenators, std::string_view word, const std::string& language,
                       HyphenLimits limits = {})
{
    std::string result;
    std::uint32_t from = 0;
    for (std::uint32_t at : hyphenators.hyphenate(word, {language}, limits)) {
        result += std::string(word.substr(from, at - from)) + "-";
        from = at;
    }
    return result + std::string(word.substr(from));
}

bool has_english()
{
    if (Hyphenators::load({{"en-GB"}, {"en-US"}}, {}).files().size() == 2) return true;
    WARN("not tested: the patterns of en_GB and en_US are not installed");
    return false;
}

} // namespace

TEST_CASE("British and American English hyphenate each in its way")
{
    if (!has_english()) return;
    const Hyphenators hyphenators = Hyphenators::load({{"en"}, {"en-GB"}, {"en-US"}, {"en-AU-x-house"}}, {});
    CHECK(hyphenated(hyphenators, "independent", "en-GB") == "in-de-pend-ent");
    CHECK(hyphenated(hyphenators, "independent", "en-US") == "in-de-pen-dent");
    CHECK(hyphenated(hyphenators, "independent", "en") == "in-de-pend-ent");
    CHECK(hyphenated(hyphenators, "independent", "en-AU-x-house") == "in-de-pend-ent");
    CHECK(hyphenated(hyphenators, "INDEPENDENT", "en-US") == "IN-DE-PEN-DENT");
}

TEST_CASE("a hyphen keeps its distance from both ends of a word")
{
    if (!has_english()) return;
    const Hyphenators hyphenators = Hyphenators::load({{"en-US"}}, {});
    CHECK(hyphenated(hyphenators, "independent", "en-US", {3, 5}) == "inde-pendent");
    CHECK(hyphenated(hyphenators, "the", "en-US") == "the");
    CHECK(hyphenated(hyphenators, "", "en-US").empty());
}

TEST_CASE("parts that a hyphen or an apostrophe joins are judged each for itself")
{
    if (!has_english()) return;
    const Hyphenators hyphenators = Hyphenators::load({{"en-US"}}, {});
    CHECK(hyphenated(hyphenators, "government’s", "en-US") == "gov-ern-ment’s");
    CHECK(hyphenated(hyphenators, "couldn’t", "en-US") == "couldn’t");
    CHECK(hyphenated(hyphenators, "(independent),", "en-US") == "(in-de-pen-dent),");
}

TEST_CASE("accented letters count as letters, and offsets as bytes")
{
    if (!has_english()) return;
    const Hyphenators hyphenators = Hyphenators::load({{"en-GB"}}, {});
    for (std::uint32_t at : hyphenators.hyphenate("éclaircissement", {"en-GB"}, {}))
        CHECK((static_cast<unsigned char>("éclaircissement"[at]) & 0xc0) != 0x80);
}

TEST_CASE("an exception of the author's goes before the patterns, whatever the region and the capitals")
{
    const Hyphenators hyphenators =
        Hyphenators::load({{"en-GB"}, {"zh-Hans"}}, {{"stone-hand", {"en"}}, {"record", {"en-GB"}}});
    CHECK(hyphenated(hyphenators, "stonehand", "en-GB") == "stone-hand");
    CHECK(hyphenated(hyphenators, "Stonehand", "en-GB") == "Stone-hand");
    CHECK(hyphenated(hyphenators, "stonehand’s", "en-GB") == "stone-hand’s");
    CHECK(hyphenated(hyphenators, "record", "en-GB") == "record");
    CHECK(hyphenated(hyphenators, "stonehand", "zh-Hans") == "stonehand");
    CHECK(hyphenated(hyphenators, "stonehand", "fr") == "stonehand");
}

TEST_CASE("languages without patterns are known, Han apart")
{
    const Hyphenators hyphenators = Hyphenators::load({{"qaa"}, {"zh-Hans"}, {"ja"}}, {});
    CHECK(hyphenators.without_patterns() == std::vector<std::string>{"qaa"});
    CHECK(hyphenators.files().empty());
}

TEST_CASE("threads share patterns and hyphenate alike")
{
    if (!has_english()) return;
    const Hyphenators hyphenators = Hyphenators::load({{"en-GB"}}, {});
    const std::vector<int> items(2000);
    const auto all =
        parallel_map(items, 8, [&](int) { return hyphenated(hyphenators, "constitutional", "en-GB"); });
    CHECK(std::count(all.begin(), all.end(), all.front()) == 2000);
}
