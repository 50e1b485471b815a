#include "edition/check_ids.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/nearest.hpp"

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

Ids collect_ids(const Landmarks& landmarks, Report& report)
{
    Ids ids;
    for (const Attribute* id : landmarks.ids) {
        if (id->value.empty()) continue;
        const auto [first, is_new] = ids.places.try_emplace(id->value, id->value_span);
        if (is_new)
            ids.names.push_back(id->value);
        else
            report.add("duplicate-id", id->value_span, say("the id {} is given twice", quoted(id->value)))
                .hint(say("give one of the two another id, and follow it with what refers to it"))
                .hint(say("the first stands here"), first->second);
    }
    return ids;
}

void check_references(const Landmarks& landmarks, const Ids& ids, Report& report)
{
    int told = 0;
    for (const Attribute* to : landmarks.references) {
        if (to->value.empty() || ids.places.contains(to->value)) continue;
        Diagnostic& fault =
            report.add("dangling-reference", to->value_span, say("nothing has the id {}", quoted(to->value)));
        if (++told <= most_suggestions) fault.hint(suggestion(to->value, ids.names));
    }
}

} // namespace

void check_ids(const Landmarks& landmarks, Report& report)
{
    check_references(landmarks, collect_ids(landmarks, report), report);
}

} // namespace stonehand
