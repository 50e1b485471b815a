#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/kept.hpp"
#include "base/language.hpp"
#include "unicode/hyphen_patterns.hpp"

namespace stonehand
{

/// How near the edges of a word a hyphen may stand, in letters.
struct HyphenLimits {
    int before = 2, after = 3;
};

/// Where libhyphen's dictionaries usually lie.
std::vector<std::filesystem::path> hyphenation_folders();

/// The hyphenation patterns of the languages a job needs: loaded once, then constant and shared by threads.
class Hyphenators
{
  public:
    Hyphenators();
    ~Hyphenators();
    Hyphenators(Hyphenators&&) noexcept;
    Hyphenators& operator=(Hyphenators&&) noexcept;

    /// Loads the libhyphen dictionaries for these languages, out of the first folder that has one; a language
    /// without one is remembered as such. `exceptions` are words with their hyphens, and the language they
    /// are of: `en` and `en-GB` serve one another. `stock` keeps the patterns of files for other jobs; null:
    /// nothing is kept.
    static Hyphenators load(const std::vector<Language>& languages,
                            const std::vector<std::pair<std::string, Language>>& exceptions,
                            const std::vector<std::filesystem::path>& folders = hyphenation_folders(),
                            Kept<std::string, HyphenPatterns>* stock = nullptr);

    /// The byte offsets in `word` before which a hyphen may be put, in order. Soft hyphens in the word are
    /// the caller's; a language without patterns gives none. Parts of a word that a hyphen or an apostrophe
    /// joins are judged each for itself.
    std::vector<std::uint32_t> hyphenate(std::string_view word, const Language& language,
                                         HyphenLimits limits) const;

    /// The dictionary files in use, for the manifest; sorted.
    std::vector<std::string> files() const;
    /// The tags of the languages asked for that have no patterns and are not written in Han; sorted.
    std::vector<std::string> without_patterns() const;

  private:
    struct Patterns;
    std::map<std::string, std::shared_ptr<const Patterns>> by_language_;
};

} // namespace stonehand
