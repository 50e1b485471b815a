#include "font/glyph_run.hpp"

namespace stonehand
{

Length GlyphRun::advance() const
{
    std::int64_t sum = 0;
    for (const Glyph& glyph : glyphs) sum += glyph.advance;
    return Length::units(sum);
}

} // namespace stonehand
