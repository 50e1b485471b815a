#include "program/kept_paths.hpp"

#include <system_error>

#include "base/path_within.hpp"

namespace stonehand
{

namespace
{

std::optional<KeptPath> in_layouts(const std::filesystem::path& path, const KeptRoots& roots)
{
    for (const auto& folder : roots.layouts)
        if (const auto rest = path_within(path, folder)) return KeptPath{KeptRoot::Layouts, *rest};
    return std::nullopt;
}

std::optional<KeptPath> in_content(const std::filesystem::path& path, const KeptRoots& roots)
{
    if (const auto rest = path_within(path, roots.content)) return KeptPath{KeptRoot::Content, *rest};
    return std::nullopt;
}

} // namespace

KeptPath kept_path(const std::filesystem::path& path, const KeptRoots& roots, KeptRoot first)
{
    const bool is_of_layout = first == KeptRoot::Layouts;
    if (const auto kept = is_of_layout ? in_layouts(path, roots) : in_content(path, roots)) return *kept;
    if (const auto kept = is_of_layout ? in_content(path, roots) : in_layouts(path, roots)) return *kept;
    std::error_code ignored;
    return {KeptRoot::System, std::filesystem::absolute(path, ignored).string()};
}

std::string shown_as(const KeptPath& path, const std::filesystem::path& located,
                     const std::filesystem::path& edition, const KeptRoots& roots)
{
    const auto own = path_within(edition, roots.content);
    if (path.root != KeptRoot::Content || !own) return located.generic_string();
    if (path.path == *own) return edition.generic_string();
    const std::filesystem::path from_edition =
        std::filesystem::path(path.path).lexically_relative(std::filesystem::path(*own).parent_path());
    return (edition.parent_path() / from_edition).lexically_normal().generic_string();
}

std::optional<std::filesystem::path> located(const KeptPath& path, const KeptRoots& roots)
{
    switch (path.root) {
    case KeptRoot::Content:
        return roots.content / path.path;
    case KeptRoot::Layouts: {
        const std::filesystem::path name = *std::filesystem::path(path.path).begin();
        std::error_code ignored;
        for (const auto& folder : roots.layouts)
            if (std::filesystem::exists(folder / name / "layout.xml", ignored)) return folder / path.path;
        return std::nullopt;
    }
    case KeptRoot::System:
        return path.path;
    }
    return std::nullopt;
}

} // namespace stonehand
