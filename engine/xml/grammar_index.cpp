#include "xml/grammar_index.hpp"

#include <algorithm>
#include <cassert>

namespace stonehand
{

GrammarIndex::GrammarIndex(const Grammar& grammar) : grammar_(grammar), inline_(members("%inline"))
{
    std::sort(inline_.begin(), inline_.end());
    for (const ElementRule& rule : grammar.elements) {
        [[maybe_unused]] const bool is_new = entries_.emplace(rule.name, entry_of(rule)).second;
        assert(is_new && "an element has one row in the grammar");
    }
}

GrammarIndex::Entry GrammarIndex::entry_of(const ElementRule& rule) const
{
    Entry entry{&rule, {}, rule.attributes};
    for (std::size_t i = 0; i < rule.children.size(); ++i)
        for (std::string_view name : members(rule.children[i].name)) entry.children.push_back({name, i});
    std::sort(entry.children.begin(), entry.children.end(),
              [](const Child& a, const Child& b) { return a.name < b.name; });
    assert(std::adjacent_find(entry.children.begin(), entry.children.end(),
                              [](const Child& a, const Child& b) { return a.name == b.name; }) ==
               entry.children.end() &&
           "a name falls under one child rule of an element");
    for (const AttributeRule& common : grammar_.common)
        if (std::none_of(rule.attributes.begin(), rule.attributes.end(),
                         [&](const AttributeRule& own) { return own.name == common.name; }))
            entry.attributes.push_back(common);
    return entry;
}

const GrammarIndex::Entry* GrammarIndex::find(std::string_view name) const
{
    const auto found = entries_.find(name);
    return found == entries_.end() ? nullptr : &found->second;
}

std::optional<std::size_t> GrammarIndex::child_rule(const Entry& entry, std::string_view name) const
{
    const auto found =
        std::lower_bound(entry.children.begin(), entry.children.end(), name,
                         [](const Child& child, std::string_view wanted) { return child.name < wanted; });
    if (found == entry.children.end() || found->name != name) return std::nullopt;
    return found->rule;
}

bool GrammarIndex::is_inline(std::string_view name) const
{
    return std::binary_search(inline_.begin(), inline_.end(), name);
}

std::vector<std::string> GrammarIndex::parents_of(std::string_view name) const
{
    std::vector<std::string> parents;
    for (const ElementRule& rule : grammar_.elements) {
        const bool in_flow = rule.content == ContentType::Flow && is_inline(name);
        if (in_flow || child_rule(*find(rule.name), name)) parents.emplace_back(rule.name);
    }
    return parents;
}

std::vector<std::string> GrammarIndex::children_of(const Entry& entry) const
{
    std::vector<std::string> names;
    for (const ChildRule& child : entry.rule->children)
        for (std::string_view name : members(child.name)) names.emplace_back(name);
    if (entry.rule->content == ContentType::Flow)
        for (std::string_view name : members("%inline"))
            if (!child_rule(entry, name)) names.emplace_back(name);
    return names;
}

std::vector<std::string_view> GrammarIndex::members(std::string_view rule_name) const
{
    if (!rule_name.starts_with('%')) return {rule_name};
    for (const GroupRule& group : grammar_.groups)
        if (group.name == rule_name) return group.members;
    assert(rule_name == "%inline" && "a group that is used stands in the grammar");
    return {};
}

} // namespace stonehand
