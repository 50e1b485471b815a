#pragma once

#include <cstddef>
#include <vector>

#include "changes/changes.hpp"
#include "changes/compare_words.hpp"

namespace stonehand
{

/// A picture that a page of one file has and its counterpart has not.
struct LonePicture {
    std::size_t page = 0; ///< from 0
    SeenPicture picture;
};

/// What differs in pictures and shapes of all pages that are in both files; a picture that went to another
/// page has moved.
std::vector<Difference> compare_shapes(const BothSides& sides);

} // namespace stonehand
