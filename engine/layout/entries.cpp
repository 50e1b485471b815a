#include "layout/entries.hpp"

namespace stonehand
{

namespace
{

/// Names stand in lists and before colons: letters of any script, digits, `-`, `_` and `.` only.
bool is_name(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char letter) {
        const bool ascii_alphanumeric = (letter >= 'a' && letter <= 'z') ||
                                        (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        return ascii_alphanumeric || letter == '-' || letter == '_' || letter == '.' ||
               static_cast<unsigned char>(letter) >= 0x80;
    });
}

} // namespace

std::vector<const Element*> children_named(const Element* parent, std::string_view name)
{
    std::vector<const Element*> found;
    if (!parent) return found;
    for (const Node& node : parent->children)
        if (const auto* child = std::get_if<Element>(&node); child && child->name == name)
            found.push_back(child);
    return found;
}

const Element* child_named(const Element& parent, std::string_view name)
{
    const auto found = children_named(&parent, name);
    return found.empty() ? nullptr : found.front();
}

bool GivenNames::take(const Element& element, std::string_view variant)
{
    const Attribute* name = element.attribute("name");
    if (!name) return false;
    if (!is_name(name->value)) {
        faults_.tell("bad-name", name->value_span,
                     say("{} cannot be the name of a {}", quoted(name->value), kind_),
                     say("use letters, digits, -, _ and ."));
        return false;
    }
    const auto [entry, is_new] =
        given_.try_emplace(name->value + "\n" + std::string(variant), name->value_span);
    if (is_new) return true;
    faults_.tell("duplicate-name", name->value_span,
                 say("there is a {} {} already", kind_, quoted(name->value)),
                 say("take one of them out, or give it another name"), entry->second);
    return false;
}

} // namespace stonehand
