#pragma once

#include <string>
#include <tuple>

#include "base/kept.hpp"
#include "colour/ink_converter.hpp"
#include "colour/profile.hpp"
#include "font/font_stock.hpp"
#include "unicode/hyphen_patterns.hpp"

namespace stonehand
{

/// What libraries are loaded from, kept for the next edition of a run and shared by threads: fonts, patterns,
/// profiles and the ways into presses. What could not be loaded is not kept, so that every edition that asks
/// for it is told. Files are taken to stay as they are as long as it lives.
struct LibraryStock {
    FontStock fonts;
    Kept<std::string, HyphenPatterns> patterns; ///< by file
    Kept<std::string, Profile> profiles;        ///< by name, or by the path of a file
    /// By the paths of both profiles, and the manner of the way between them.
    Kept<std::tuple<std::string, std::string, Intent, bool>, InkConverter> converters;
};

} // namespace stonehand
