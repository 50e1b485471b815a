#pragma once

#include <cstddef>

namespace stonehand
{

/// Which side of a leaf a page is on: odd pages are recto, and lie on the right of a spread; on its left in a
/// book that is bound on the right.
enum class Side { Recto, Verso };

inline Side facing(Side side)
{
    return side == Side::Recto ? Side::Verso : Side::Recto;
}
/// The side of a page by its number, from 1.
inline Side side_of_page(std::size_t number)
{
    return number % 2 == 1 ? Side::Recto : Side::Verso;
}

} // namespace stonehand
