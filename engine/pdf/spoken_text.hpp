#pragma once

#include <string>
#include <string_view>

#include "font/glyph_run.hpp"

namespace stonehand
{

/// What a cluster's text says to a reader: without characters that only steer breaking and direction (U+00AD,
/// U+200B, U+2060, bidi controls) and those that ToUnicode must not hold (U+0000, U+FEFF, U+FFFE:
/// UA 7.21.7-2). Lives in `text` or in `scratch`.
std::string_view spoken_text(std::string_view text, std::string& scratch);

/// What a hyphen says that only a line's end has put there (ISO 32000-1, 14.8.2.2.3).
constexpr std::string_view soft_hyphen = "\u00AD";

/// Whether a text holds a private use character, which needs ActualText (A 6.2.11.7.3-1).
bool has_private_use(std::string_view text);

/// Glyphs [begin, end) of a run that belong together, and the text they say.
struct Cluster {
    std::size_t begin = 0, end = 0;
    std::string_view text;
};

/// Calls `visit(cluster)` for each cluster of a run, in visual order. The text before the first cluster, if
/// any, is said with it, so that nothing is lost.
template <typename Visit>
void for_each_cluster(const GlyphRun& run, const Visit& visit)
{
    const std::string_view text = run.text;
    const std::size_t count = run.glyphs.size();
    const bool backwards = run.direction == Direction::RightToLeft;
    std::size_t previous = text.size(); // backwards: where the cluster to the left begins in the text
    for (std::size_t begin = 0, end = 0; begin < count; begin = end) {
        const std::size_t at = run.glyphs[begin].cluster;
        for (end = begin + 1; end < count && run.glyphs[end].cluster == at;) ++end;
        const bool first = backwards ? end == count : begin == 0;
        const std::size_t from = first ? 0 : at;
        const std::size_t to = backwards ? previous : end < count ? run.glyphs[end].cluster : text.size();
        previous = at;
        visit(Cluster{begin, end, text.substr(from, to > from ? to - from : 0)});
    }
}

/// The glyph of a cluster that is read as its n-th.
inline std::uint32_t glyph_in_reading_order(const GlyphRun& run, const Cluster& cluster, std::size_t n)
{
    const bool backwards = run.direction == Direction::RightToLeft;
    return run.glyphs[backwards ? cluster.end - 1 - n : cluster.begin + n].id;
}

} // namespace stonehand
