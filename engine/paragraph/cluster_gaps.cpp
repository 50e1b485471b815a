#include "paragraph/cluster_gaps.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace stonehand
{

namespace
{

// Of an em, its part at stretch ratio 1. Half a Thai word is what a line lacks on average, a whole one at
// most: some 2.5 em, shared by thirty clusters in a narrow column. A Tibetan line has a third as many
// syllables.
constexpr std::int64_t cluster_gap_stretch = 12, syllable_gap_stretch = 6;

constexpr char32_t tsheg = 0x0f0b, first_shad = 0x0f0d, last_shad = 0x0f12;

// Where a syllable ends and another begins: a shad behind a tsheg stays close to it.
bool parts_syllables(char32_t before, char32_t after)
{
    return before == tsheg && (after < first_shad || after > last_shad);
}

// What css-text-3 calls clustered scripts (Appendix D): a line expands between any two clusters.
bool is_clustered(std::string_view script)
{
    constexpr std::array<std::string_view, 8> scripts{"Thai", "Laoo", "Khmr", "Mymr",
                                                      "Tale", "Talu", "Lana", "Tavt"};
    return std::find(scripts.begin(), scripts.end(), script) != scripts.end();
}

} // namespace

std::optional<Glue> cluster_gap_between(const Cell& before, const Cell& after, const Paragraph& paragraph)
{
    const ShapedRun& run = paragraph.runs[before.run];
    if (run.script != paragraph.runs[after.run].script) return std::nullopt;
    const bool syllables = run.script == "Tibt" && parts_syllables(before.character, after.character);
    if (!syllables && !is_clustered(run.script)) return std::nullopt;
    Glue white;
    white.begin = white.end = after.begin;
    white.stretch = run.size / (syllables ? syllable_gap_stretch : cluster_gap_stretch);
    white.stretch_order = StretchOrder::WordSpace; // together with what spaces there are
    return white;
}

} // namespace stonehand
