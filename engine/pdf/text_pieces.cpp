#include "pdf/text_pieces.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

void add(std::vector<TextPiece>& pieces, const Cluster& cluster, Voice voice, std::string_view text)
{
    const bool joins = !pieces.empty() && pieces.back().voice == voice && voice != Voice::ActualText;
    if (joins)
        pieces.back().end = cluster.end;
    else
        pieces.push_back(
            {cluster.begin, cluster.end, voice, std::string(voice == Voice::ActualText ? text : "")});
}

} // namespace

std::vector<TextPiece> text_pieces(const GlyphsMark& mark, const FontUse& use)
{
    const GlyphRun& run = *mark.run;
    std::vector<TextPiece> pieces;
    std::string scratch;
    for_each_cluster(run, [&](const Cluster& cluster) {
        const std::string_view text = mark.line_end_hyphen ? soft_hyphen : spoken_text(cluster.text, scratch);
        add(pieces, cluster, use.voice(run, cluster, text), text);
    });
    if (run.direction == Direction::RightToLeft) std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

} // namespace stonehand
