#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "changes/align.hpp"
#include "changes/shared_windows.hpp"

namespace stonehand
{

/// Words of one text and of the other that stand in the same place of both.
struct WordPart {
    WordRange before, after;
};

/// Words of two texts, part by part: what stands in a part of one is sought in the same part of the other
/// first.
struct WordsInParts {
    const std::vector<std::uint32_t>&before, &after;
    const std::vector<WordPart>& parts; ///< one after the other in both
};

/// Which words of one text are which of the other.
struct WordPairs {
    std::vector<AlignedRun> in_order; ///< in both, as they follow each other
    std::vector<AlignedRun> moved;    ///< in both, elsewhere among the others; by their place in the second
    std::vector<WordPart> gaps; ///< where others are: part by part, then between words that moved together
    std::vector<std::size_t> gaps_of_part; ///< how many of them are of each part

    static constexpr std::uint32_t paired = UINT32_MAX;
    std::vector<std::uint32_t> gap_of_before, gap_of_after; ///< of each word its gap, or `paired`
};

/// Pairs words: first those that follow each other once in each part, in order; then those that did so
/// somewhere else, which have moved; then what is left between, as `align` does. `long_enough` says of words
/// of the second text whether they are so many that they cannot be the same by chance.
WordPairs pair_words(const WordsInParts& words, const std::function<bool(WordRange)>& long_enough);

} // namespace stonehand
