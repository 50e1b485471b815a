#include "sheets/glyphs_box.hpp"

namespace stonehand
{

Rect glyphs_box(const GlyphsMark& mark)
{
    const Length em = mark.run->size, advance = mark.run->advance();
    if (mark.run->direction == Direction::TopToBottom)
        return {{mark.at.x - em / 2, mark.at.y}, {em, advance}};
    if (mark.turned) return {{mark.at.x - em / 3, mark.at.y}, {em + em / 3, advance}};
    return {{mark.at.x, mark.at.y - em}, {advance, em + em / 3}};
}

} // namespace stonehand
