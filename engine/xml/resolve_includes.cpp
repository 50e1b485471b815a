#include "xml/resolve_includes.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/file_meant.hpp"
#include "xml/include_target.hpp"
#include "xml/parse_file.hpp"

namespace stonehand
{

namespace
{

bool is_xinclude(const Node& node)
{
    const auto* element = std::get_if<Element>(&node);
    return element && element->uri == xinclude_namespace;
}

/// Names every file of a circle: “a.xml, b.xml, a.xml”.
void tell_recursion(const IncludeTarget& target, const Including& first, const Including& file,
                    Report& report)
{
    std::vector<const Including*> circle;
    for (const Including* link = &file; link != &first; link = link->by) circle.push_back(link);
    Message names = verbatim(first.shown);
    for (auto link = circle.rbegin(); link != circle.rend(); ++link)
        names = say("{} includes {}", names, (*link)->shown);
    auto& told = report.add("include-recursive", target.href,
                            say("this include never ends: the file includes itself"));
    told.hint(say("{} includes {}", names, first.shown));
    for (auto link = circle.rbegin(); link != circle.rend(); ++link)
        told.hint(say("{} is included here", (*link)->shown), (*link)->at);
}

const Including* find_in_chain(const std::filesystem::path& canonical, const Including& file)
{
    for (const Including* link = &file; link; link = link->by)
        if (link->canonical == canonical) return link;
    return nullptr;
}

std::optional<std::string> read_target(const IncludeTarget& target, const IncludeJob& job)
{
    auto read = read_file(target.canonical, job.budget.bytes);
    if (auto* bytes = std::get_if<std::string>(&read)) {
        job.budget.bytes -= bytes->size();
        return std::move(*bytes);
    }
    const FileFault fault = std::get<FileFault>(read);
    const Message message = say("the included file {} {}", quoted(target.shown), describe(fault));
    if (fault == FileFault::Unreadable)
        job.report.add("read-failed", target.href, message).hint(say("is the disk all right?"));
    else if (fault == FileFault::TooLarge)
        job.report.add("file-too-large", target.href, message)
            .hint(say("all files of an edition count together: {}",
                      limit_hint(job.limits, &Limits::file_bytes)));
    else
        job.report.add("include-missing", target.href, message)
            .hint(hint_of_file_meant(target.shown)
                      .value_or(say("the path in href starts at the folder of the file it stands in")));
    return std::nullopt;
}

/// The root element of the file that an include names.
std::optional<Element> include(const Element& element, std::uint32_t depth, const Including& file,
                               const IncludeJob& job)
{
    const auto target = find_include_target(element, file, job);
    if (!target) return std::nullopt;
    if (const Including* first = find_in_chain(target->canonical, file)) {
        tell_recursion(*target, *first, file, job.report);
        return std::nullopt;
    }
    auto bytes = read_target(*target, job);
    if (!bytes) return std::nullopt;
    auto root =
        parse_file(target->shown, std::move(*bytes), depth, job.limits, job.budget, job.sources, job.report);
    if (!root) return std::nullopt;
    root->included_by = element.span;
    resolve_includes(*root, depth, {target->shown, target->canonical, target->folder, &file, element.span},
                     job);
    return root;
}

} // namespace

void resolve_includes(Element& parent, std::uint32_t depth, const Including& file, const IncludeJob& job)
{
    for (Node& node : parent.children) {
        auto* child = std::get_if<Element>(&node);
        if (!child) continue;
        if (!is_xinclude(node)) {
            resolve_includes(*child, depth + 1, file, job);
        } else if (auto included = include(*child, depth + 1, file, job)) {
            *child = std::move(*included);
        } else {
            parent.incomplete = true;
        }
    }
    if (parent.incomplete) std::erase_if(parent.children, is_xinclude);
}

} // namespace stonehand
