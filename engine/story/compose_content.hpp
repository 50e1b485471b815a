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
    int heading_level = 2; ///< of the headings of its sections
};

/// Dresses the blocks of an essay or of standing text; `root` is the name by which selectors know what holds
/// them
/// (`essay`, `bio`).
std::vector<Block> compose_content(const std::vector<ContentBlock>& blocks, std::string_view root,
                                   const ContentPlace& place, Composition& composition);

} // namespace stonehand
