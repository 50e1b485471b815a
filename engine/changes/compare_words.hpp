#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "changes/changes.hpp"
#include "changes/match_pages.hpp"

namespace stonehand
{

/// A word of one file: its page and its place there, from 0.
struct WordPlace {
    std::size_t page = 0, word = 0;
};

/// Words that are compared with each other, in their order. Text flows from page to page, so these are those
/// of many pages, as a rule.
struct WordStretch {
    std::vector<WordPlace> before, after;
    std::vector<std::uint32_t> before_numbers, after_numbers;
};

/// What two files are, page by page.
struct BothSides {
    const PagesSide &before, &after;
    const PageMatches& matches;

    /// Whether it has changed sides from left to right or back: its frame and margins are then mirrored.
    static bool is_mirrored(std::size_t before_page, std::size_t after_page)
    {
        return (before_page + after_page) % 2 != 0;
    }
};

// Writers round, and no eye sees less.
constexpr double unseen = 0.5; // pt

/// What differs in text, layout and colour of words. Words that stand in one stretch and stood in another
/// have moved. Of a page that has come or gone with all its words, these are not told.
std::vector<Difference> compare_words(const std::vector<WordStretch>& stretches, const BothSides& sides);

} // namespace stonehand
