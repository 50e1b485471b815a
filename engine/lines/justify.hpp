#pragma once

#include <cstdint>
#include <vector>

#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// White of a line that can give or take: glue, and what is added to it.
struct White {
    const Glue* glue = nullptr;
    Length added;
};

/// What letter-fit may do to a line, in all.
struct LetterFit {
    Length stretch, shrink;
};

/// White that was shrunk to its limit may go a tenth of its shrink below it: words shaped again at a line's
/// edge may come out a hair wider than they were measured.
constexpr std::int64_t last_shrink = 10;

/// What stretches past all limits: in Han text what stands between characters alone, which has none
/// (clreq-cjk 5, E3); in other text, where a word of Han would be torn, all white by its share.
enum class Beyond { BetweenCharacters, AllWhite };

/// Spreads `need` (negative: too much) over the white of a line in the order of justification (clreq-cjk 5),
/// to the unit. Where all white is word spaces, the letters give with them from the first unit on, each its
/// share of what it may, so that neither is seen; in Han lines they give last. What is then left stretches
/// the white beyond its limits. Answers what falls to the letters.
Length justify(std::vector<White>& whites, Length need, const LetterFit& letters, Beyond beyond);

/// The share of `total` of the part that reaches from weight `from` to weight `to` out of `all`: shares add
/// up to `total` exactly.
Length share_of(Length total, std::int64_t from, std::int64_t to, std::int64_t all);

} // namespace stonehand
