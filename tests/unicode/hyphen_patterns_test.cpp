#include "unicode/hyphen_patterns.hpp"

#include <memory>
#include <random>

#include <hyphen.h>

#include "support/catch.hpp"
#include "unicode/find_hyphen_file.hpp"
#include "unicode/hyphenate.hpp"

using namespace stonehand;

namespace
{

struct FreeDictionary {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

// What libhyphen says of a word of ASCII letters, its own limits at 1.
std::vector<std::uint32_t> judged(HyphenDict* dictionary, const std::string& word)
{
    std::string hyphens(word.size() + 5, '\0');
    char** replacements = nullptr;
    int *positions = nullptr, *cuts = nullptr;
    hnj_hyphen_hyphenate3(dictionary, word.data(), static_cast<int>(word.size()), hyphens.data(), nullptr,
                          &replacements, &positions, &cuts, 1, 1, 1, 1);
    std::vector<std::uint32_t> places;
    for (std::uint32_t at = 2; at + 2 < word.size(); ++at)
        if (hyphens[at - 1] & 1) places.push_back(at);
    return places;
}

// Letters in the order in which English likes them, so that patterns are met.
std::string random_word(std::mt19937& random)
{
    constexpr std::string_view syllables[] = {"tion",  "con", "in",  "de",   "pend", "ent", "er",  "al",
                                              "graph", "y",   "hy",  "phen", "com",  "pro", "gov", "ern",
                                              "ment",  "s",   "th",  "ou",   "qu",   "ist", "ac",  "ble",
                                              "ing",   "ex",  "str", "a",    "e",    "x"};
    std::string word;
    for (unsigned i = 2 + static_cast<unsigned>(random() % 4); i > 0; --i)
        word += syllables[random() % std::size(syllables)];
    return word;
}

std::string hyphenated(const HyphenPatterns& patterns, std::string_view word)
{
    std::string result(word);
    const auto places = patterns.breaks(word);
    for (auto at = places.rbegin(); at != places.rend(); ++at) result.insert(*at, "-");
    return result;
}

} // namespace

TEST_CASE("our reading of a dictionary gives libhyphen's hyphens")
{
    for (const char* tag : {"en-GB", "en-US"}) {
        const auto file = find_hyphen_file({tag}, hyphenation_folders());
        if (file.empty()) {
            WARN("not tested: the patterns of " << tag << " are not installed");
            continue;
        }
        const std::unique_ptr<HyphenDict, FreeDictionary> dictionary(hnj_hyphen_load(file.c_str()));
        const HyphenPatterns patterns(read_hyphen_file(file));
        std::mt19937 random(1983);
        unsigned differ = 0;
        for (int n = 0; n < 30'000; ++n) {
            const std::string word = random_word(random);
            auto ours = patterns.breaks(word);
            // libhyphen applies its own minimum to the dictionary's; we compare what lies inside both.
            std::erase_if(ours, [&](std::uint32_t at) { return at < 2 || at + 2 >= word.size(); });
            if (ours != judged(dictionary.get(), word) && ++differ < 5)
                UNSCOPED_INFO(tag << " " << hyphenated(patterns, word));
        }
        CHECK(differ == 0);
    }
}

TEST_CASE("the highest value decides, and odd allows")
{
    const HyphenPatterns patterns("UTF-8\nLEFTHYPHENMIN 2\n% a comment\na1b\n2b1c\n.ab2c\n");
    CHECK(hyphenated(patterns, "xabc") == "xab-c");
    CHECK(hyphenated(patterns, "abc") == "abc");
    CHECK(hyphenated(patterns, "xabd") == "xa-bd");
    CHECK(hyphenated(patterns, "") == "");
}

TEST_CASE("values stand between characters, however many bytes these have")
{
    const HyphenPatterns patterns("UTF-8\né1ä\n");
    CHECK(hyphenated(patterns, "xéäx") == "xé-äx");
}

TEST_CASE("a break that changes the spelling is left alone")
{
    const HyphenPatterns patterns("UTF-8\nf1f/ff=f,1,2\nn1d\n");
    CHECK(hyphenated(patterns, "schiffandd") == "schiffan-dd");
}

TEST_CASE("a second level hyphenates the members of compounds")
{
    const HyphenPatterns patterns("UTF-8\n.foot1ball\nNEXTLEVEL\n.foo1t\nbal1l.\n");
    CHECK(hyphenated(patterns, "football") == "foo-t-bal-l");
    CHECK(hyphenated(patterns, "xfootball") == "xfootbal-l");
}

TEST_CASE("an empty or cut dictionary hyphenates nothing")
{
    CHECK(hyphenated(HyphenPatterns(""), "word") == "word");
    CHECK(hyphenated(HyphenPatterns("UTF-8"), "word") == "word");
    CHECK(hyphenated(HyphenPatterns("UTF-8\nw1"), "word") == "w-ord");
}
