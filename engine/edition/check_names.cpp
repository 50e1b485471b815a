#include "edition/check_names.hpp"

#include <map>
#include <string>

#include "base/lower_case.hpp"
#include "edition/file_name.hpp"

namespace stonehand
{

namespace
{

void check_name(const std::string& name, Span at, Sentence what, Report& report)
{
    if (name.empty() || can_be_file_name(name)) return;
    report.add("bad-file-name", at, say("{} {} cannot be the name of a file", what, quoted(name)))
        .hint(rule_of_file_names());
}

} // namespace

void check_names(const Edition& edition, Report& report)
{
    check_name(edition.id, edition.id_span, say("the edition's id"), report);
    check_name(edition.layout, edition.layout_span, say("the layout"), report);
    std::map<std::string, const Essay*> seen;
    for (const Essay& essay : edition.essays) {
        if (essay.id.empty()) continue;
        check_name(essay.id, essay.id_span, say("the essay's id"), report);
        const auto [first, is_new] = seen.try_emplace(lower_case(essay.id), &essay);
        // The same id twice is told as such, by check_ids.
        if (!is_new && first->second->id != essay.id)
            report
                .add("ambiguous-file-name", essay.id_span,
                     say("the essays' ids {} and {} differ in capitals only", quoted(first->second->id),
                         quoted(essay.id)))
                .hint(say("on many machines their files would be one: choose another id"))
                .hint(say("the first stands here"), first->second->id_span);
    }
}

} // namespace stonehand
