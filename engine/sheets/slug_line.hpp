#pragma once

#include <string>
#include <utility>
#include <vector>

#include "font/font_library.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// A word of a slug and what it is painted with.
using SlugWord = std::pair<std::string, Paint>;

/// Sets words in the layout's first font, from the head-left corner of a box on, in as many lines as its
/// width asks for and its height has room for; what finds no room is left out. Characters that no font has
/// are left out too: a slug stops no press.
std::vector<Mark> set_slug(const std::vector<SlugWord>& words, const Rect& box, const FontLibrary& fonts,
                           Length size = Length::points(5.5));

} // namespace stonehand
