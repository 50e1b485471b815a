#pragma once

#include <string_view>
#include <vector>

#include "story/composition.hpp"

namespace stonehand
{

/// Where content is put: the element it belongs to, the style it inherits, and the width of its column.
struct ContentPlace {
    ElementId element = no_element;
    StyleId style{};
    Language language;
    Length width;
    int heading_level = 2;  ///< of the headings of its sections
    bool has_floats = true; ///< blocks may leave it for the head or the foot of a page
};

/// The names by which selectors know what holds content, from the outermost: `bio`, or `columns translation
/// essay`.
using ContentRoots = std::vector<std::string_view>;

/// Dresses the blocks of an essay or of standing text. Each is numbered in the order of the source: blocks of
/// a translation, which are those of its essay in kind and nesting, get the same numbers.
std::vector<Block> compose_content(const std::vector<ContentBlock>& blocks, const ContentRoots& roots,
                                   const ContentPlace& place, Composition& composition);

} // namespace stonehand
