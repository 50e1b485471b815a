#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/report.hpp"

namespace stonehand
{

/// How near the edges of a word a hyphen may stand, in letters.
struct HyphenLimits {
    int before = 2, after = 3;
};

/// The hyphenation patterns of the languages a job needs: loaded once, then constant and shared by threads.
class Hyphenators
{
  public:
    Hyphenators();
    ~Hyphenators();
    Hyphenators(Hyphenators&&) noexcept;
    Hyphenators& operator=(Hyphenators&&) noexcept;

    /// Loads the libhyphen dictionaries for these languages; a language without one is remembered as such.
    /// `exceptions` are words with their hyphens, by language tag.
    static Hyphenators load(const std::vector<Language>& languages,
                            const std::vector<std::pair<std::string, Language>>& exceptions);

    /// The byte offsets in `word` before which a hyphen may be put, in order. Soft hyphens in the word are the
    /// caller's; a language without patterns gives none.
    std::vector<std::uint32_t> hyphenate(std::string_view word, const Language& language, HyphenLimits limits) const;

    /// The dictionary files in use, for the manifest.
    std::vector<std::string> files() const;

  private:
    struct Patterns;
    std::map<std::string, std::shared_ptr<const Patterns>> by_language_;
};

} // namespace stonehand
