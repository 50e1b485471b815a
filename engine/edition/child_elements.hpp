#pragma once

#include <ranges>
#include <variant>

#include "xml/tree.hpp"

namespace stonehand
{

/// The elements among the children of an element, in order.
inline auto child_elements(const Element& element)
{
    return element.children |
           std::views::filter([](const Node& node) { return std::holds_alternative<Element>(node); }) |
           std::views::transform([](const Node& node) -> const Element& { return std::get<Element>(node); });
}

/// Calls `visit` with an element and all below it, in the order of their start tags.
template <typename Visit>
void for_each_element(const Element& element, Visit&& visit)
{
    visit(element);
    for (const Element& child : child_elements(element)) for_each_element(child, visit);
}

} // namespace stonehand
