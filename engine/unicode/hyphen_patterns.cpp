#include "unicode/hyphen_patterns.hpp"

#include <algorithm>
#include <bit>

namespace stonehand
{

namespace
{

bool is_value(char c)
{
    return c >= '0' && c <= '9';
}
bool ends_pattern(char c)
{
    return c == '\n' || c == '\r' || c == '/' || c == ' ' || c == '\t';
}

// FNV-1a, one byte further.
constexpr std::uint32_t hash_of_nothing = 2166136261u;
constexpr std::uint32_t hashed(std::uint32_t hash, char c)
{
    return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
}

// The low bits of FNV are its weakest.
std::size_t folded(std::uint32_t hash, std::size_t count)
{
    return (hash ^ hash >> 16) & (count - 1);
}

// Lines that are no patterns: settings, which the caller's limits replace, and comments.
bool is_pattern(std::string_view line)
{
    if (line.empty() || line[0] == '%' || line[0] == '#' || ends_pattern(line[0])) return false;
    for (std::string_view setting : {"LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN",
                                     "COMPOUNDRIGHTHYPHENMIN", "NOHYPHEN", "NEXTLEVEL"})
        if (line.starts_with(setting)) return false;
    return true;
}

// How many bytes of letters a trigram hash looks at.
constexpr std::size_t beginning = 3;

} // namespace

HyphenPatterns::HyphenPatterns(std::string dictionary) : dictionary_(std::move(dictionary))
{
    constexpr std::string_view next = "\nNEXTLEVEL";
    dictionary_ += '\n';
    std::size_t begin = std::min(dictionary_.find('\n'), dictionary_.size() - 1);
    for (std::size_t end = 0; end != std::string::npos; begin = end + next.size()) {
        end = dictionary_.find(next, begin);
        levels_.push_back(read_level(begin, std::min(end, dictionary_.size() - 1)));
    }
}

HyphenPatterns::Level HyphenPatterns::read_level(std::size_t begin, std::size_t end) const
{
    Level level;
    const auto lines = std::count(dictionary_.begin() + static_cast<std::ptrdiff_t>(begin),
                                  dictionary_.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    level.entries.resize(std::bit_ceil(static_cast<std::size_t>(lines) * 2 + 2));
    while (begin < end) {
        const std::size_t line_end = dictionary_.find('\n', begin);
        if (is_pattern(std::string_view(dictionary_).substr(begin, line_end - begin))) insert(level, begin);
        begin = line_end + 1;
    }
    return level;
}

void HyphenPatterns::insert(Level& level, std::size_t at) const
{
    std::uint32_t hash = hash_of_nothing;
    std::size_t letters = 0;
    for (std::size_t i = at; !ends_pattern(dictionary_[i]); ++i) {
        if (is_value(dictionary_[i])) continue;
        hash = hashed(hash, dictionary_[i]);
        if (++letters == beginning) level.beginnings.set(folded(hash, level.beginnings.size()));
    }
    level.wholes.set(folded(hash, level.wholes.size()));
    level.longest = std::max(level.longest, letters);
    std::size_t slot = folded(hash, level.entries.size());
    while (level.entries[slot].at != 0) slot = (slot + 1) & (level.entries.size() - 1);
    level.entries[slot] = {hash, static_cast<std::uint32_t>(at)};
}

const HyphenPatterns::Entry* HyphenPatterns::find(const Level& level, std::uint32_t hash,
                                                  std::string_view letters) const
{
    for (std::size_t slot = folded(hash, level.entries.size()); level.entries[slot].at != 0;
         slot = (slot + 1) & (level.entries.size() - 1)) {
        if (level.entries[slot].hash != hash) continue;
        std::size_t i = level.entries[slot].at, same = 0;
        for (; !ends_pattern(dictionary_[i]); ++i)
            if (!is_value(dictionary_[i])) {
                if (same == letters.size() || dictionary_[i] != letters[same]) break;
                ++same;
            }
        if (same == letters.size() && ends_pattern(dictionary_[i])) return &level.entries[slot];
    }
    return nullptr;
}

// The highest value at each place decides; odd allows a hyphen there.
void HyphenPatterns::apply(std::size_t at, std::vector<std::uint8_t>& values, std::size_t first) const
{
    std::size_t end = at;
    while (!ends_pattern(dictionary_[end])) ++end;
    const bool respells = dictionary_[end] == '/';
    for (std::size_t i = at, place = first; i < end; ++i) {
        if (!is_value(dictionary_[i])) {
            ++place;
            continue;
        }
        auto value = static_cast<std::uint8_t>(dictionary_[i] - '0');
        if (respells) value = static_cast<std::uint8_t>((value + 1) & ~1);
        values[place] = std::max(values[place], value);
    }
}

std::vector<std::uint32_t> HyphenPatterns::breaks(std::string_view word) const
{
    return word.empty() ? std::vector<std::uint32_t>() : breaks(word, 0);
}

std::vector<std::uint32_t> HyphenPatterns::breaks(std::string_view word, std::size_t which) const
{
    const Level& level = levels_[which];
    const std::string dotted = "." + std::string(word) + ".";
    std::vector<std::uint8_t> values(dotted.size() + 1, 0); // before each byte, and after the last
    for (std::size_t first = 0; first < dotted.size(); ++first) {
        std::uint32_t hash = hash_of_nothing;
        const std::size_t longest = std::min(level.longest, dotted.size() - first);
        for (std::size_t length = 1; length <= longest; ++length) {
            hash = hashed(hash, dotted[first + length - 1]);
            if (length == beginning && !level.beginnings.test(folded(hash, level.beginnings.size()))) break;
            if (!level.wholes.test(folded(hash, level.wholes.size()))) continue;
            const std::string_view letters = std::string_view(dotted).substr(first, length);
            if (const Entry* entry = find(level, hash, letters)) apply(entry->at, values, first);
        }
    }
    std::vector<std::uint32_t> places;
    std::uint32_t begin = 0;
    for (std::uint32_t at = 1; at <= word.size(); ++at) {
        const bool ends = at == word.size();
        if (!ends && values[at + 1] % 2 == 0) continue;
        // The member of the compound that ends here, if a further level hyphenates members.
        if (which + 1 < levels_.size())
            for (std::uint32_t inner : breaks(word.substr(begin, at - begin), which + 1))
                places.push_back(begin + inner);
        if (!ends) places.push_back(at);
        begin = at;
    }
    return places;
}

} // namespace stonehand
