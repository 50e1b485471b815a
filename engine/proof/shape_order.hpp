#pragma once

#include <cstdint>
#include <vector>

#include "colour/paint.hpp"
#include "font/glyph_run.hpp"

namespace stonehand
{

/// A glyph of a font of the library.
struct FontGlyph {
    FontId font{};
    std::uint32_t glyph = 0;
};

/// In which order the colours and glyphs of a proof are numbered. Kept from one proof of an edition to the
/// next, each has the number that it had, and pages on which nothing changed are the same text.
struct ShapeOrder {
    std::vector<Rgb> colours;
    std::vector<FontGlyph> glyphs;
};

} // namespace stonehand
