#include "xml/read_tree.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/file_meant.hpp"
#include "xml/parse_file.hpp"
#include "xml/resolve_includes.hpp"

namespace stonehand
{

namespace
{

namespace fs = std::filesystem;

// Spans count bytes in 32 bits; U+FFFD for each broken byte makes a file three times as long.
constexpr std::uint64_t most_bytes = 0xffff'ffff / 3;

fs::path resolved(const fs::path& path)
{
    std::error_code ignored;
    const fs::path absolute = fs::absolute(path.empty() ? fs::path(".") : path, ignored);
    fs::path found = fs::weakly_canonical(absolute, ignored);
    // “content/” and “content” are one folder.
    return found.has_filename() ? found : found.parent_path();
}

void tell_unreadable(const fs::path& path, FileFault fault, Sources& sources, Report& report)
{
    const Span at{sources.add(path.generic_string(), {}), 0, 0};
    const Message message = say("the file {} {}", quoted(path.generic_string()), describe(fault));
    switch (fault) {
    case FileFault::Missing:
    case FileFault::NotRegular:
    case FileFault::NotPermitted:
        report.add("missing-file", at, message)
            .hint(hint_of_file_meant(path).value_or(say("is the path right?")));
        break;
    case FileFault::TooLarge:
        report.add("file-too-large", at, message).hint(limit_hint(sources.limits(), &Limits::file_bytes));
        break;
    case FileFault::Unreadable:
        report.add("read-failed", at, message).hint(say("is the disk all right?"));
        break;
    }
}

} // namespace

std::optional<Element> read_tree(const std::filesystem::path& path, const XmlRoots& roots, Sources& sources,
                                 Report& report)
{
    const Limits& limits = sources.limits();
    XmlBudget budget{std::min(limits.file_bytes, most_bytes), limits.nodes};
    auto read = read_file(path, budget.bytes);
    if (const auto* fault = std::get_if<FileFault>(&read)) {
        tell_unreadable(path, *fault, sources, report);
        return std::nullopt;
    }
    auto& bytes = std::get<std::string>(read);
    budget.bytes -= bytes.size();
    const std::string shown = path.generic_string();
    auto root = parse_file(shown, std::move(bytes), 0, limits, budget, sources, report);
    if (!root) return std::nullopt;
    const IncludeJob job{resolved(roots.content_root), limits, budget, sources, report};
    resolve_includes(*root, 1, {shown, resolved(path), resolved(path.parent_path()), nullptr, {}}, job);
    return root;
}

} // namespace stonehand
