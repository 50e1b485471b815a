#include "edition/language_of.hpp"

namespace stonehand
{

Language language_of(const Element& element, const Language& inherited)
{
    const Attribute* own = element.attribute("xml:lang");
    return own && !own->value.empty() ? Language{own->value} : inherited;
}

} // namespace stonehand
