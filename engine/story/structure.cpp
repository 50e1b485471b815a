#include "story/structure.hpp"

namespace stonehand
{

ElementId Structure::add(Role role, ElementId parent, Span span)
{
    const auto id = static_cast<ElementId>(elements.size());
    StructureElement element;
    element.role = role;
    element.parent = parent;
    element.span = span;
    elements.push_back(std::move(element));
    if (parent != no_element) (*this)[parent].children.push_back(id);
    return id;
}

} // namespace stonehand
