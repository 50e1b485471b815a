#pragma once

#include <ranges>
#include <type_traits>
#include <variant>

#include "xml/tree.hpp"

namespace stonehand
{

/// The elements among the children of an element, in order; they may be changed where it may.
template <typename AnyElement>
auto child_elements(AnyElement& element)
{
    using Child = std::conditional_t<std::is_const_v<AnyElement>, const Element, Element>;
    return element.children |
           std::views::filter([](const Node& node) { return std::holds_alternative<Element>(node); }) |
           std::views::transform([](auto& node) -> Child& { return std::get<Element>(node); });
}

} // namespace stonehand
