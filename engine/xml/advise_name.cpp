#include "xml/advise_name.hpp"

#include <algorithm>

#include "base/lower_case.hpp"
#include "base/nearest.hpp"

namespace stonehand
{

namespace
{

using Names = std::vector<std::string>;

std::string tag(std::string_view name)
{
    return "<" + std::string(name) + ">";
}

bool contains(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

const NameFromElsewhere* find_elsewhere(const std::vector<NameFromElsewhere>& rows, std::string_view name)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [name](const NameFromElsewhere& row) { return row.name == name; });
    return found == rows.end() ? nullptr : &*found;
}

/// The children that may still be put into an element: not a second one where one is enough.
Names still_allowed(const Element& parent, const GrammarIndex::Entry& entry, const GrammarIndex& index)
{
    Names names = index.children_of(entry);
    const auto stands = [&](const std::string& name) {
        return std::any_of(parent.children.begin(), parent.children.end(), [&](const Node& node) {
            const auto* child = std::get_if<Element>(&node);
            return child && child->name == name;
        });
    };
    names.erase(std::remove_if(names.begin(), names.end(),
                               [&](const std::string& name) {
                                   const auto rule = index.child_rule(entry, name);
                                   if (!rule) return false;
                                   const Occurs occurs = entry.rule->children[*rule].occurs;
                                   const bool single = occurs == Occurs::Once || occurs == Occurs::Optional;
                                   return single && stands(name);
                               }),
                names.end());
    return names;
}

/// Whether a child can follow its parent, wherever that stands.
bool can_follow(std::string_view child, std::string_view parent, const GrammarIndex& index)
{
    const Names places = index.parents_of(child), of_parent = index.parents_of(parent);
    return !of_parent.empty() &&
           std::all_of(of_parent.begin(), of_parent.end(),
                       [&](const std::string& place) { return contains(places, place); });
}

/// Tells where something may stand that may not stand here.
void tell_places(std::string_view name, const Element& parent, const GrammarIndex& index, Diagnostic& told)
{
    if (can_follow(name, parent.name, index))
        told.hint(say("it may not stand in {}: end that first", tag(parent.name)));
    else
        told.hint(say("it may stand in: {}", tags(index.parents_of(name))));
}

/// False if nothing of the row helps here.
bool advise_from_elsewhere(const NameFromElsewhere& row, const Element& parent, const Names& allowed,
                           const GrammarIndex& index, Diagnostic& told)
{
    const auto ours = std::find_if(row.ours.begin(), row.ours.end(),
                                   [&](std::string_view name) { return contains(allowed, name); });
    const bool may_stand = ours != row.ours.end();
    if (!row.ours.empty())
        told.hint(say("here that is written {}", tag(may_stand ? *ours : row.ours.back())));
    if (!may_stand && !row.ours.empty()) tell_places(row.ours.back(), parent, index, told);
    if (row.advice) told.hint(*row.advice);
    return !row.ours.empty() || row.advice;
}

} // namespace

Message tags(const std::vector<std::string>& names)
{
    constexpr std::size_t readable = 12;
    Names shown;
    for (std::size_t i = 0; i < names.size() && i < readable; ++i) shown.push_back(tag(names[i]));
    return names.size() > readable ? say("{} …", listed(shown)) : listed(shown);
}

void advise_element(std::string_view unknown, const Element& parent, const GrammarIndex::Entry& entry,
                    const GrammarIndex& index, Diagnostic& told)
{
    const Names allowed = index.children_of(entry);
    const std::string small = lower_case(unknown);
    if (small != unknown && index.find(small)) {
        told.hint(say("names are written in small letters: {}", tag(small)));
        if (!contains(allowed, small)) tell_places(small, parent, index, told);
        return;
    }
    const NameFromElsewhere* row = find_elsewhere(index.grammar().elements_elsewhere, small);
    if (row && advise_from_elsewhere(*row, parent, still_allowed(parent, entry, index), index, told)) return;
    const std::string near = nearest(unknown, allowed);
    told.hint(near.empty() ? say("{} may hold: {}", tag(parent.name), tags(allowed))
                           : say("did you mean {}?", tag(near)));
}

void advise_attribute(std::string_view unknown, const Element& element, const GrammarIndex::Entry& entry,
                      const Grammar& grammar, Diagnostic& told)
{
    Names known, free;
    for (const AttributeRule& rule : entry.attributes) {
        known.emplace_back(rule.name);
        if (!element.attribute(rule.name)) free.emplace_back(rule.name);
    }
    const std::string small = lower_case(unknown);
    if (small != unknown && contains(free, small)) {
        told.hint(say("names are written in small letters: {}", quoted(small)));
        return;
    }
    if (const NameFromElsewhere* row = find_elsewhere(grammar.attributes_elsewhere, small)) {
        const auto ours = std::find_if(row->ours.begin(), row->ours.end(),
                                       [&](std::string_view name) { return contains(free, name); });
        if (ours != row->ours.end()) told.hint(say("here that is written {}", quoted(std::string(*ours))));
        if (row->advice) told.hint(*row->advice);
        if (ours != row->ours.end() || row->advice) return;
    }
    const std::string near = nearest(unknown, known);
    told.hint(near.empty() ? say("its attributes are: {}", listed(known))
                           : say("did you mean {}? its attributes are: {}", quoted(near), listed(known)));
}

} // namespace stonehand
