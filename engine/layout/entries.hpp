#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/faults.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The child elements of this name, in order; none where `parent` is null.
std::vector<const Element*> children_named(const Element* parent, std::string_view name);
/// The first child element of this name, or null.
const Element* child_named(const Element& parent, std::string_view name);

/// The names given in one section of one file: a second entry of the same name is an error, because it would
/// silently undo the first.
class GivenNames
{
  public:
    GivenNames(Sentence kind, Faults& faults) : kind_(kind), faults_(faults) {}
    /// Whether an element's `name` is well-formed and new; `variant` tells apart what may share a name (a
    /// language).
    bool take(const Element& element, std::string_view variant = {});

  private:
    Sentence kind_;
    Faults& faults_;
    std::map<std::string, Span> given_;
};

/// Puts an entry in the place of the one that it is the `same` as, or at the end.
template <typename Entry, typename Same>
void replace_or_add(std::vector<Entry>& entries, Entry entry, const Same& same)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& other) { return same(other, entry); });
    if (found == entries.end())
        entries.push_back(std::move(entry));
    else
        *found = std::move(entry);
}

/// The same, for entries with a name.
template <typename Entry>
void replace_or_add_named(std::vector<Entry>& entries, Entry entry)
{
    replace_or_add(entries, std::move(entry),
                   [](const Entry& left, const Entry& right) { return left.name == right.name; });
}

} // namespace stonehand
