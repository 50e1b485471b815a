#include "unicode/hyphenate.hpp"

#include <algorithm>
#include <set>

#include <unicode/uchar.h>

#include "unicode/code_point.hpp"
#include "unicode/find_hyphen_file.hpp"
#include "unicode/hyphen_patterns.hpp"
#include "unicode/upper_case.hpp"

namespace stonehand
{

struct Hyphenators::Patterns {
    std::shared_ptr<const HyphenPatterns> patterns; // null without a dictionary
    std::string file;
    std::map<std::string, std::vector<std::uint32_t>> exceptions; // words in lower case
    bool needs_patterns = true;
};

namespace
{

bool is_letter(char32_t character)
{
    if (character < 0x80) return (character | 0x20) >= U'a' && (character | 0x20) <= U'z';
    return (U_GET_GC_MASK(static_cast<UChar32>(character)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

// How many characters there are in each byte's way: the count of those that begin before it.
std::vector<int> letters_before(std::string_view word)
{
    std::vector<int> counts;
    int count = 0;
    for (char c : word) {
        const bool begins = (static_cast<unsigned char>(c) & 0xc0) != 0x80;
        counts.push_back(begins ? count++ : count);
    }
    counts.push_back(count);
    return counts;
}

// Adds the hyphens of one part of a word, all letters, which begins at `offset` of it.
void hyphenate_part(const HyphenPatterns& patterns, std::string_view part, std::uint32_t offset,
                    HyphenLimits limits, std::vector<std::uint32_t>& places)
{
    const std::vector<int> before = letters_before(part);
    const int letters = before.back();
    if (letters < limits.before + limits.after) return;
    for (std::uint32_t at : patterns.breaks(part))
        if (before[at] >= limits.before && letters - before[at] >= limits.after)
            places.push_back(offset + at);
}

// “rec-og-ni-tion” as its letters and the places of its hyphens.
std::pair<std::string, std::vector<std::uint32_t>> split_exception(std::string_view written)
{
    std::pair<std::string, std::vector<std::uint32_t>> word;
    for (std::uint32_t at = 0; at < written.size();) {
        const auto [character, next] = code_point(written, at);
        if (character == U'-' || character == 0xad || character == 0x2010)
            word.second.push_back(static_cast<std::uint32_t>(word.first.size()));
        else
            word.first += written.substr(at, next - at);
        at = next;
    }
    return word;
}

std::shared_ptr<const HyphenPatterns> load_patterns(const std::string& file)
{
    std::string dictionary = read_hyphen_file(file);
    return dictionary.empty() ? nullptr : std::make_shared<const HyphenPatterns>(std::move(dictionary));
}

} // namespace

std::vector<std::filesystem::path> hyphenation_folders()
{
    return {"/usr/share/hyphen", "/usr/local/share/hyphen", "/opt/homebrew/share/hyphen",
            "/usr/share/myspell/dicts"};
}

Hyphenators::Hyphenators() = default;
Hyphenators::~Hyphenators() = default;
Hyphenators::Hyphenators(Hyphenators&&) noexcept = default;
Hyphenators& Hyphenators::operator=(Hyphenators&&) noexcept = default;

Hyphenators Hyphenators::load(const std::vector<Language>& languages,
                              const std::vector<std::pair<std::string, Language>>& exceptions,
                              const std::vector<std::filesystem::path>& folders,
                              Kept<std::string, HyphenPatterns>* stock)
{
    Hyphenators hyphenators;
    Kept<std::string, HyphenPatterns> own; // languages may share a file
    Kept<std::string, HyphenPatterns>& kept = stock ? *stock : own;
    for (const Language& language : languages) {
        if (hyphenators.by_language_.contains(language.tag)) continue;
        const auto patterns = std::make_shared<Patterns>();
        patterns->needs_patterns = !language.is_han() && !language.tag.empty();
        patterns->file = find_hyphen_file(language, folders).string();
        if (!patterns->file.empty())
            patterns->patterns = kept.get(patterns->file, [&] { return load_patterns(patterns->file); });
        for (const auto& [written, of] : exceptions)
            if (of.primary() == language.primary())
                patterns->exceptions.insert(split_exception(lower_case(written, language)));
        hyphenators.by_language_[language.tag] = patterns;
    }
    return hyphenators;
}

std::vector<std::uint32_t> Hyphenators::hyphenate(std::string_view word, const Language& language,
                                                  HyphenLimits limits) const
{
    std::vector<std::uint32_t> places;
    const auto found = by_language_.find(language.tag);
    if (found == by_language_.end()) return places;
    const Patterns& patterns = *found->second;
    const std::string lower = lower_case(word, language);
    if (lower.size() != word.size()) return places; // İ and a few more: offsets would not fit
    if (const auto exception = patterns.exceptions.find(lower); exception != patterns.exceptions.end())
        return exception->second;
    for (std::uint32_t at = 0; at < lower.size();) {
        std::uint32_t end = at, next = at;
        while (next < lower.size() && is_letter(code_point(lower, next).value))
            end = next = code_point(lower, next).next;
        const std::string part = lower.substr(at, end - at);
        if (const auto exception = patterns.exceptions.find(part); exception != patterns.exceptions.end())
            for (std::uint32_t place : exception->second) places.push_back(at + place);
        else if (patterns.patterns && !part.empty())
            hyphenate_part(*patterns.patterns, part, at, limits, places);
        at = end < lower.size() ? code_point(lower, end).next : end;
    }
    return places;
}

std::vector<std::string> Hyphenators::files() const
{
    std::set<std::string> files;
    for (const auto& [tag, patterns] : by_language_)
        if (patterns->patterns) files.insert(patterns->file);
    return {files.begin(), files.end()};
}

std::vector<std::string> Hyphenators::without_patterns() const
{
    std::vector<std::string> tags;
    for (const auto& [tag, patterns] : by_language_)
        if (!patterns->patterns && patterns->needs_patterns) tags.push_back(tag);
    return tags;
}

} // namespace stonehand
