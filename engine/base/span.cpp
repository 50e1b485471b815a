#include "base/span.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

const SourceMap::Piece* piece_at(const std::vector<SourceMap::Piece>& pieces, std::uint32_t offset)
{
    auto after = std::upper_bound(pieces.begin(), pieces.end(), offset,
                                  [](std::uint32_t value, const auto& piece) { return value < piece.at; });
    return after == pieces.begin() ? nullptr : &*(after - 1);
}

} // namespace

Span SourceMap::find(std::uint32_t begin, std::uint32_t end) const
{
    const Piece* first = piece_at(pieces, begin);
    if (!first) return pieces.empty() ? Span{} : pieces.front().span;
    const Piece* last = end > begin ? piece_at(pieces, end - 1) : first;
    Span result = first->span;
    if (first->literal) result.begin = std::min(first->span.begin + (begin - first->at), first->span.end);
    if (last->span.file != result.file) return result;
    result.end =
        last->literal ? std::min(last->span.begin + (end - last->at), last->span.end) : last->span.end;
    result.end = std::max(result.end, result.begin);
    return result;
}

void SourceMap::append(const SourceMap& other, std::uint32_t offset)
{
    for (Piece piece : other.pieces) {
        piece.at += offset;
        pieces.push_back(piece);
    }
}

} // namespace stonehand
