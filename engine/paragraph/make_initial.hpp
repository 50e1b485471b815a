#pragma once

#include <optional>

#include "font/font_library.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// The initial of a paragraph whose runs are shaped, if its style has one and it begins with a letter: the
/// first grapheme cluster, with an opening quotation mark before it.
std::optional<Initial> make_initial(const Paragraph& paragraph, const FontLibrary& fonts);

} // namespace stonehand
