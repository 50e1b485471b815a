#pragma once

#include "font/font_library.hpp"
#include "pages/text_setter.hpp"

namespace stonehand
{

/// Sets characters one below the other, each centred in a cell, columns from right to left: shaped from top
/// to bottom, so that punctuation takes its vertical form. A space takes no cell.
std::shared_ptr<const SetColumns>
set_columns(const ColumnText& column, const std::vector<ComputedStyle>& styles, const FontLibrary& fonts);

} // namespace stonehand
