#pragma once

#include <string_view>
#include <vector>

#include "font/font_library.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// The glyphs of upright text in a vertical line, one below the other. Quotation marks have the form that
/// their language gives them there: corner brackets in Chinese (GB/T 15834, 5; clreq-cjk 1), which still say
/// “ ” ‘ ’.
std::vector<Glyph> shape_upright(std::string_view text, std::uint32_t begin, std::uint32_t end,
                                 const ShapedRun& like, const Font& font);

/// Sets the characters of a run side by side in one cell of a vertical line, as high as a Han character of
/// that size, and made smaller where they are much wider. Raised, they stand on its right and are as high as
/// their ink. All glyphs are one cluster.
void set_together(std::string_view text, VerticalAlign align, Length han_size, const Font& font,
                  ShapedRun& run);

/// How far the middle of a face's letters, as the eye sees it, stands above their baseline.
Length middle_of(const Font& font, Length size);

} // namespace stonehand
