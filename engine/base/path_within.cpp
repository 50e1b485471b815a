#include "base/path_within.hpp"

#include <system_error>

namespace stonehand
{

namespace
{

namespace fs = std::filesystem;

std::optional<std::string> below(const fs::path& path, const fs::path& folder)
{
    const fs::path rest = path.lexically_relative(folder);
    if (rest.empty() || *rest.begin() == "..") return std::nullopt;
    return rest.generic_string();
}

} // namespace

std::optional<std::string> path_within(const fs::path& path, const fs::path& folder)
{
    std::error_code failed;
    const auto named = [&](const fs::path& any) { return fs::absolute(any, failed).lexically_normal(); };
    const auto real = [&](const fs::path& any) { return fs::weakly_canonical(any, failed); };
    const fs::path target = real(path);
    // Behind a link to a folder “..” leads elsewhere than the words say.
    if (const auto rest = below(named(path), named(folder));
        rest && real(folder / *rest) == target && !failed)
        return rest;
    // One of the two was named through a link.
    const auto rest = below(target, real(folder));
    return failed ? std::nullopt : rest;
}

} // namespace stonehand
