#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// Liang's hyphenation patterns (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983) out of a libhyphen
/// dictionary. Constant once made, and shared by threads. libhyphen itself gives the same hyphens (a test
/// compares them) but takes 9 ms to load British English, half of what setting an edition of 16 pages may
/// take; this takes a fraction of one.
class HyphenPatterns
{
  public:
    /// `dictionary`: the bytes of the file in UTF-8, the line that names the encoding included.
    explicit HyphenPatterns(std::string dictionary);

    /// The byte offsets in a word, all of it letters in lower case, before which the patterns allow a hyphen.
    /// Patterns that change the spelling at a break (Schiff-fahrt) forbid it instead: what is set is what was
    /// written.
    std::vector<std::uint32_t> breaks(std::string_view word) const;

  private:
    // Patterns in a hash table, by their letters. An entry is where the pattern stands in the dictionary.
    struct Entry {
        std::uint32_t hash = 0, at = 0; // at 0: empty, the first line is never a pattern
    };
    // A dictionary may first part compounds (NEXTLEVEL), then hyphenate their members.
    struct Level {
        std::vector<Entry> entries; // a power of two of them, half empty at least
        // What may be there, by hash, in memory small enough to stay near: most searches end here.
        std::bitset<0x10000> beginnings; // the first three bytes of patterns
        std::bitset<0x10000> wholes;
        std::size_t longest = 0; // bytes of letters
    };

    Level read_level(std::size_t begin, std::size_t end) const;
    void insert(Level& level, std::size_t at) const;
    const Entry* find(const Level& level, std::uint32_t hash, std::string_view letters) const;
    void apply(std::size_t at, std::vector<std::uint8_t>& values, std::size_t first) const;
    std::vector<std::uint32_t> breaks(std::string_view word, std::size_t level) const;

    std::string dictionary_;
    std::vector<Level> levels_;
};

} // namespace stonehand
