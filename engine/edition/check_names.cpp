#include "edition/check_names.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "edition/lower_case.hpp"

namespace stonehand
{

namespace
{

bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
}

/// Names that every file system takes and every shell takes as they are; none that is hidden or looks like an
/// option.
bool can_be_file_name(std::string_view name)
{
    constexpr std::size_t longest = 100; // 255 bytes are allowed; the outputs add to it
    return name.size() <= longest && name.front() != '.' && name.front() != '-' &&
           std::all_of(name.begin(), name.end(), is_plain);
}

void check_name(const std::string& name, Span at, Sentence what, Report& report)
{
    if (name.empty() || can_be_file_name(name)) return;
    report.add("bad-file-name", at, say("{} {} cannot be the name of a file", what, quoted(name)))
        .hint(say(
            "use the letters a to z, digits, “.”, “_” and “-”, at most 100 of them; begin with a letter or "
            "digit"));
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
