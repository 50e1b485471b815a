#include "edition/language_of.hpp"

namespace stonehand
{

Language language_of(const Element& element, const Language& inherited)
{
    const Attribute* own = element.attribute("xml:lang");
    return own && is_language_tag(own->value) ? Language{own->value} : inherited;
}

} // namespace stonehand
