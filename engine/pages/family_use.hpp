#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "font/font_library.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// A font family that the pages of an output are set in, and for what.
struct FamilyUse {
    std::string family;
    bool fallback = false;      ///< no role of the layout names it: it has characters that theirs lack
    std::size_t characters = 0; ///< set in it, spaces not counted
    std::vector<std::string> scripts, languages; ///< of those characters: ISO 15924 and BCP 47, sorted
};

/// The fonts that some role of the layout asks for.
std::set<FontId> named_fonts(const FontLibrary& fonts);

/// The families of all text on these pages: first those that the layout names, then the fallbacks; of each
/// the most used first.
std::vector<FamilyUse> fonts_used(const Document& document, const FontLibrary& fonts);

} // namespace stonehand
