#include "unicode/cluster_ends.hpp"

#include "unicode/break_iterator_impl.hpp"
#include "unicode/code_point.hpp"

namespace stonehand
{

namespace
{

// Characters that are a cluster by themselves beside any other of these: Latin, Greek and Cyrillic letters,
// general punctuation, Han and its marks. Everything that GB3 to GB12 (UAX #29) joins lies elsewhere.
bool stands_alone(char32_t character)
{
    if (character < 0x300) return character != U'\r' && character != 0xa9 && character != 0xae;
    if (character >= 0x370 && character < 0x483) return true;
    if (character >= 0x2010 && character < 0x2028) return true;
    if (character >= 0x3001 && character < 0x302a) return true;
    if (character >= 0x3041 && character < 0x3099) return true;
    if (character >= 0x309b && character < 0x3200) return true;
    return (character >= 0x3400 && character < 0xa000) || (character >= 0xff01 && character < 0xff9e);
}

} // namespace

std::vector<std::uint32_t> cluster_ends(std::string_view text)
{
    std::vector<std::uint32_t> ends;
    ends.reserve(text.size());
    bool simple = true;
    for (std::uint32_t at = 0; at < text.size() && simple;) {
        const auto [character, next] = code_point(text, at);
        simple = stands_alone(character);
        ends.push_back(next);
        at = next;
    }
    if (simple) return ends;
    ends.clear();
    BreakIterator clusters(UBRK_CHARACTER, "", text);
    for (auto end = clusters.next(); end != UBRK_DONE; end = clusters.next())
        ends.push_back(static_cast<std::uint32_t>(end));
    if (ends.empty() || ends.back() != text.size()) ends.push_back(static_cast<std::uint32_t>(text.size()));
    return ends;
}

} // namespace stonehand
