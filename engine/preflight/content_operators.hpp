#pragma once

#include <string_view>

namespace stonehand
{

/// Whether it is an operator of content streams (ISO 32000-1, table 51); EI stands for a whole inline image.
bool is_operator(std::string_view name);
/// Whether it paints a path, a shading or an inline image.
bool paints(std::string_view name);
/// Whether it fills a path, or draws along it; many do both.
bool fills(std::string_view name);
bool strokes(std::string_view name);
bool shows_text(std::string_view name);

} // namespace stonehand
