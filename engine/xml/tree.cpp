#include "xml/tree.hpp"

#include <algorithm>

namespace stonehand
{

const Attribute* Element::attribute(std::string_view wanted) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [wanted](const Attribute& own) { return own.name == wanted; });
    return found == attributes.end() ? nullptr : &*found;
}

} // namespace stonehand
