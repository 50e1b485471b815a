#pragma once

#include "font/font_library.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// Stamps every page DRAFT at the middle of its head, framed, in a colour of its own that a press prints in
/// black: an artifact over what stands there, so that no text moves.
void stamp_draft(Document& document, const FontLibrary& fonts);

} // namespace stonehand
