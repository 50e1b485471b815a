#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xml/grammar.hpp"

namespace stonehand
{

/// A grammar made ready for looking things up: groups written out, names sorted. It points into the grammar,
/// which must outlive it.
class GrammarIndex
{
  public:
    /// A child that may stand, and which of the element's child rules it falls under.
    struct Child {
        std::string_view name;
        std::size_t rule;
    };
    /// An element with its children written out, in alphabetical order.
    struct Entry {
        const ElementRule* rule = nullptr;
        std::vector<Child> children;
        std::vector<AttributeRule> attributes; ///< its own, then the common ones it does not replace
    };

    explicit GrammarIndex(const Grammar& grammar);

    /// The entry of an element, or null for a name that is not in the grammar.
    const Entry* find(std::string_view name) const;
    /// Which child rule of an element a name falls under.
    std::optional<std::size_t> child_rule(const Entry& entry, std::string_view name) const;
    /// Whether an element belongs to the group %inline.
    bool is_inline(std::string_view name) const;
    /// The elements that a name may stand in, in the order of the grammar.
    std::vector<std::string> parents_of(std::string_view name) const;
    /// The elements that may stand in an element, in the order of its rules.
    std::vector<std::string> children_of(const Entry& entry) const;
    /// The elements that a child rule allows: one, or the members of a group.
    std::vector<std::string_view> members(std::string_view rule_name) const;
    const Grammar& grammar() const { return grammar_; }

  private:
    Entry entry_of(const ElementRule& rule) const;

    const Grammar& grammar_;
    std::map<std::string_view, Entry> entries_;
    std::vector<std::string_view> inline_; ///< the group %inline in alphabetical order
};

} // namespace stonehand
