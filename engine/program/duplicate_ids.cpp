#include "program/duplicate_ids.hpp"

#include <map>

#include "base/lower_case.hpp"

namespace stonehand
{

std::vector<Duplicate> duplicate_ids(const std::vector<std::optional<std::string>>& ids)
{
    std::map<std::string, std::vector<std::size_t>> by_id;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i]) by_id[lower_case(*ids[i])].push_back(i);
    std::vector<Duplicate> duplicates;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (!ids[i]) continue;
        const auto& same = by_id.at(lower_case(*ids[i]));
        if (same.size() > 1) duplicates.push_back({i, same[same.front() == i ? 1 : 0]});
    }
    return duplicates;
}

void tell_duplicate(const std::string& id, Span id_span, const std::string& other_id,
                    const std::string& other_file, Report& report)
{
    report
        .add("duplicate-edition", id_span,
             id == other_id
                 ? say("another edition has the id {} too", quoted(id))
                 : say("another edition has the id {}, which a disk may take for the same", quoted(other_id)))
        .hint(say("give one of the two another id: both would write the same files"))
        .hint(say("the other is {}", other_file));
}

} // namespace stonehand
