#include "paragraph/hanging.hpp"

namespace stonehand
{

double hanging_share(char32_t character)
{
    // The lighter the mark, the more of it the eye leaves out of the edge. microtype's tables for Garamond
    // give points and hyphens 0.7, marks of two parts and quotation marks a half; all of a mark would look
    // like a ragged edge.
    switch (character) {
    case U'-':
    case 0x2010:
    case U'.':
    case U',':
        return 0.7;
    case U':':
    case U';':
    case 0x2018:
    case 0x2019:
    case 0x201c:
    case 0x201d:
        return 0.5;
    case 0x2013:
        return 0.3;
    case 0x2014:
    case U'!':
    case U'?':
    case U')':
        return 0.2;
    default:
        return 0;
    }
}

} // namespace stonehand
