#include "edition/check_ids.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/nearest.hpp"
#include "edition/child_elements.hpp"

namespace stonehand
{

namespace
{

// Looking for the nearest id reads them all: no more than this many dangling references are given one.
constexpr int most_suggestions = 50;

struct Ids {
    std::unordered_map<std::string_view, Span> places;
    std::vector<std::string> names; ///< in order of the file
};

Ids collect_ids(const Element& root, Report& report)
{
    Ids ids;
    for_each_element(root, [&](const Element& element) {
        // The edition's own id is a name of another kind: no reference leads to it.
        const Attribute* id = element.name == "edition" ? nullptr : element.attribute("id");
        if (!id || id->value.empty()) return;
        const auto [first, is_new] = ids.places.try_emplace(id->value, id->value_span);
        if (is_new)
            ids.names.push_back(id->value);
        else
            report.add("duplicate-id", id->value_span, "the id " + quoted(id->value) + " is given twice")
                .hint("give one of the two another id, and follow it with what refers to it")
                .hint("the first stands here", first->second);
    });
    return ids;
}

void check_references(const Element& root, const Ids& ids, Report& report)
{
    int told = 0;
    for_each_element(root, [&](const Element& element) {
        const Attribute* to = element.name == "ref" ? element.attribute("to") : nullptr;
        if (!to || to->value.empty() || ids.places.contains(to->value)) return;
        Diagnostic& fault =
            report.add("dangling-reference", to->value_span, "nothing has the id " + quoted(to->value));
        if (++told <= most_suggestions) fault.hint(suggestion(to->value, ids.names));
    });
}

} // namespace

void check_ids(const Element& root, Report& report)
{
    check_references(root, collect_ids(root, report), report);
}

} // namespace stonehand
