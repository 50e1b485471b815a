#include "program/kept_paths.hpp"

#include <system_error>

namespace stonehand
{

namespace
{

/// The path below a folder, both as they are written and as they lie.
std::optional<std::string> below(const std::filesystem::path& path, const std::filesystem::path& folder)
{
    std::error_code failed;
    const auto real = [&](const std::filesystem::path& any) {
        return std::filesystem::weakly_canonical(any, failed);
    };
    const std::filesystem::path rest = real(path).lexically_relative(real(folder));
    if (failed || rest.empty() || *rest.begin() == "..") return std::nullopt;
    return rest.generic_string();
}

} // namespace

KeptPath kept_path(const std::filesystem::path& path, const KeptRoots& roots)
{
    if (const auto rest = below(path, roots.content)) return {KeptRoot::Content, *rest};
    for (const auto& folder : roots.layouts)
        if (const auto rest = below(path, folder)) return {KeptRoot::Layouts, *rest};
    std::error_code ignored;
    return {KeptRoot::System, std::filesystem::absolute(path, ignored).string()};
}

std::string shown_as(const KeptPath& path, const std::filesystem::path& located,
                     const std::filesystem::path& edition, const KeptRoots& roots)
{
    const auto own = below(edition, roots.content);
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
