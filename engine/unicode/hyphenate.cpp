#include "unicode/hyphenate.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

#include <unicode/uchar.h>

#include "unicode/code_point.hpp"
#include "unicode/hyphen_dictionary_impl.hpp"
#include "unicode/upper_case.hpp"

namespace stonehand
{

struct Hyphenators::Patterns {
    std::shared_ptr<HyphenDict> dictionary; // constant once loaded: libhyphen only reads it
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

// What libhyphen writes about a word; it allocates the three lists only for patterns that change letters.
struct Hyphenation {
    std::string hyphens;
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    std::size_t characters = 0;

    explicit Hyphenation(std::size_t bytes) : hyphens(bytes + 5, '\0') {}
    Hyphenation(const Hyphenation&) = delete;
    Hyphenation& operator=(const Hyphenation&) = delete;
    ~Hyphenation()
    {
        for (std::size_t i = 0; replacements && i < characters; ++i) std::free(replacements[i]);
        std::free(replacements);
        std::free(positions);
        std::free(cuts);
    }
    // Odd: a hyphen may follow this character. A break that changes the spelling is left alone: we set what
    // is written.
    bool breaks_after(std::size_t character) const
    {
        return (hyphens[character] & 1) != 0 && !(replacements && replacements[character]);
    }
};

// The byte offset after each character.
std::vector<std::uint32_t> ends_of(std::string_view word)
{
    std::vector<std::uint32_t> ends;
    for (std::uint32_t at = 0; at < word.size(); at = ends.back()) ends.push_back(code_point(word, at).next);
    return ends;
}

// Adds the hyphens of one part of a word, all letters, which begins at `offset` of it.
void hyphenate_part(HyphenDict& dictionary, const std::string& part, std::uint32_t offset,
                    HyphenLimits limits, std::vector<std::uint32_t>& places)
{
    const std::vector<std::uint32_t> ends = ends_of(part);
    const auto letters = static_cast<int>(ends.size());
    if (letters < limits.before + limits.after) return;
    Hyphenation found(part.size());
    found.characters = ends.size();
    const int failed =
        hnj_hyphen_hyphenate3(&dictionary, part.data(), static_cast<int>(part.size()), found.hyphens.data(),
                              nullptr, &found.replacements, &found.positions, &found.cuts, limits.before,
                              limits.after, limits.before, limits.after);
    if (failed) return;
    for (int i = std::max(limits.before, 1); i <= letters - std::max(limits.after, 1); ++i)
        if (found.breaks_after(static_cast<std::size_t>(i - 1)))
            places.push_back(offset + ends[static_cast<std::size_t>(i - 1)]);
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
                              const std::vector<std::filesystem::path>& folders)
{
    Hyphenators hyphenators;
    std::map<std::string, std::shared_ptr<HyphenDict>> loaded; // languages may share a file
    for (const Language& language : languages) {
        if (hyphenators.by_language_.contains(language.tag)) continue;
        const auto patterns = std::make_shared<Patterns>();
        patterns->needs_patterns = !language.is_han() && !language.tag.empty();
        patterns->file = find_dictionary(language, folders).string();
        if (!patterns->file.empty()) {
            auto& dictionary = loaded[patterns->file];
            if (!dictionary) dictionary = load_dictionary(patterns->file);
            patterns->dictionary = dictionary;
        }
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
        else if (patterns.dictionary && !part.empty())
            hyphenate_part(*patterns.dictionary, part, at, limits, places);
        at = end < lower.size() ? code_point(lower, end).next : end;
    }
    return places;
}

std::vector<std::string> Hyphenators::files() const
{
    std::set<std::string> files;
    for (const auto& [tag, patterns] : by_language_)
        if (patterns->dictionary) files.insert(patterns->file);
    return {files.begin(), files.end()};
}

std::vector<std::string> Hyphenators::without_patterns() const
{
    std::vector<std::string> tags;
    for (const auto& [tag, patterns] : by_language_)
        if (!patterns->dictionary && patterns->needs_patterns) tags.push_back(tag);
    return tags;
}

} // namespace stonehand
