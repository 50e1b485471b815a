#pragma once

#include <optional>
#include <set>
#include <vector>

#include "base/language.hpp"
#include "font/installed_fonts.hpp"

namespace stonehand
{

/// A face for characters that a stack lacks.
struct FallbackFace {
    InstalledFace face;
    char32_t character = 0; ///< the first of those it was chosen for
};

/// Faces that together cover these characters of a language as far as any installed face does, for a stack
/// whose first choice is `like`: faces made for the language first, where it is written in the character's
/// script, then serifs, then those nearest in weight and slant.
std::vector<FallbackFace> find_fallback(const InstalledFonts& fonts, const std::set<char32_t>& characters,
                                        const Language& language, const FontChoice& like);

} // namespace stonehand
