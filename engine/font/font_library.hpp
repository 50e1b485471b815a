#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/font_stack.hpp"
#include "base/language.hpp"
#include "base/limits.hpp"
#include "base/report.hpp"
#include "font/font.hpp"
#include "font/font_stock.hpp"
#include "font/glyph_run.hpp"

namespace stonehand
{

/// Which role of the layout, by its place in the list given to `load_fonts`.
using StackIndex = std::size_t;

/// The font that a character is set in, and at what share of the nominal size.
struct FontPick {
    FontId font{};
    double size_adjust = 1;
    bool found = false;
};

/// The characters a job sets, by language tag: what the fallback must cover.
using CharactersInUse = std::map<std::string, std::set<char32_t>>;

/// A font that a stack may set a character in, and which characters it is for.
struct FontCandidate {
    FontChoice choice; ///< of several optical cuts each has the sizes nearest to its own
    FontId font{};
    bool fallback =
        false; ///< the layout did not ask for it: it has characters that the stack's own fonts lack
};

/// Every font that the layouts of a job ask for, and what the system offers for the characters they lack:
/// loaded once, then constant and shared by threads.
class FontLibrary
{
  public:
    FontLibrary() = default;
    /// `candidates`: one list a stack, in the order in which they are tried.
    FontLibrary(std::vector<Font> fonts, std::vector<FontStack> stacks,
                std::vector<std::vector<FontCandidate>> candidates);

    const Font& font(FontId id) const { return fonts_.at(static_cast<std::size_t>(id)); }
    std::size_t count() const { return fonts_.size(); }
    const std::vector<FontStack>& stacks() const { return stacks_; }
    const std::vector<FontCandidate>& candidates(StackIndex stack) const { return candidates_.at(stack); }

    /// The font for a character of a language and script at a nominal size: the first choice of the stack
    /// that is meant for it and has it; else a choice meant for other languages or sizes; else the fallbacks.
    /// A cluster is set in the font of its first character that is not ignorable, if that has all of them.
    FontPick pick(StackIndex stack, char32_t character, const Language& language, std::string_view script,
                  Length size) const;
    /// The families that `pick` tries, in order: for messages.
    std::vector<std::string> families(StackIndex stack, const Language& language,
                                      std::string_view script) const;

  private:
    std::vector<Font> fonts_;
    std::vector<FontStack> stacks_;
    std::vector<std::vector<FontCandidate>> candidates_;
};

/// Finds and opens the faces that the stacks ask for: first in the layouts' own folders, then through
/// fontconfig. A family, weight or style that fontconfig would only substitute is an error that names what
/// was asked and what was offered. Characters that no choice of a stack covers are looked for in all
/// installed fonts, serif faces first. `stock` keeps them for other jobs of the same limits; null: nothing is
/// kept.
FontLibrary load_fonts(const std::vector<FontStack>& stacks, const CharactersInUse& characters,
                       const std::vector<std::filesystem::path>& font_folders, Report& report,
                       const Limits& limits = {}, FontStock* stock = nullptr);

/// What `stonehand fonts` tells of a choice.
struct FontFinding {
    std::string role;
    Message asked, found;
    std::string file;
    std::vector<std::string> scripts, languages;
};
std::vector<FontFinding> survey_fonts(const std::vector<FontStack>& stacks,
                                      const std::vector<std::filesystem::path>& font_folders, Report& report);

} // namespace stonehand
