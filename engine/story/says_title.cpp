#include "story/says_title.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

/// Walks blocks for a text that came from between two places of a file.
struct Saying {
    Span between;

    bool any(const std::vector<Block>& blocks) const
    {
        return std::any_of(blocks.begin(), blocks.end(),
                           [&](const Block& block) { return std::visit(*this, block.form); });
    }
    bool operator()(const TextBlock& text) const
    {
        return std::any_of(text.map.pieces.begin(), text.map.pieces.end(),
                           [&](const SourceMap::Piece& piece) {
                               return piece.span.file == between.file && piece.span.begin >= between.begin &&
                                      piece.span.begin < between.end;
                           });
    }
    bool operator()(const ParallelBlock& row) const
    {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [&](const ParallelBlock::Cell& cell) { return any(cell.blocks); });
    }
    bool operator()(const PairBlock& pair) const
    {
        return any(pair.original.blocks) || any(pair.translation.blocks);
    }
    bool operator()(const FitBlock& fit) const
    {
        return std::any_of(fit.alternatives.begin(), fit.alternatives.end(),
                           [&](const FitBlock::Alternative& one) { return any(one.blocks); });
    }
    bool operator()(const FloatBlock& figure) const { return any(figure.blocks); }
    bool operator()(const PictureBlock&) const { return false; }
    bool operator()(const RuleBlock&) const { return false; }
    bool operator()(const SpaceBlock&) const { return false; }

    bool operator()(const PlacedText& text) const { return any(text.blocks); }
    bool operator()(const ColumnText& column) const { return (*this)(column.text); }
    bool operator()(const PlacedField&) const { return false; }
    bool operator()(const PlacedPicture&) const { return false; }
};

} // namespace

bool says_title(const StoryPart& part, const std::vector<Copy>& titles,
                const std::vector<ContentBlock>& blocks)
{
    if (titles.empty() || blocks.empty()) return false;
    const Saying saying{{titles.front().span.file, titles.front().span.begin, blocks.front().span.begin}};
    return saying.any(part.flow) ||
           std::any_of(part.first_boxes.begin(), part.first_boxes.end(),
                       [&](const PlacedBox& box) { return std::visit(saying, box.form); });
}

} // namespace stonehand
