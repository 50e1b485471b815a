#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stonehand
{

/// Words from `begin` to before `end`.
struct WordRange {
    std::size_t begin = 0, end = 0;
    std::size_t size() const { return end - begin; }
};

/// So many words that follow each other say which place it is.
constexpr std::size_t words_of_window = 4;

/// Words that follow each other once, and no more, in each of two texts: where they begin, and in which of
/// the ranges looked through.
struct SharedWindow {
    std::size_t before = 0, after = 0;
    std::size_t before_range = 0, after_range = 0;
};

/// Those in these ranges of two texts, by their place in the second. In time as a sort takes.
std::vector<SharedWindow> shared_windows(const std::vector<std::uint32_t>& before,
                                         const std::vector<WordRange>& before_ranges,
                                         const std::vector<std::uint32_t>& after,
                                         const std::vector<WordRange>& after_ranges);

} // namespace stonehand
