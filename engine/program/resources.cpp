#include "program/resources.hpp"

namespace stonehand
{

namespace
{

bool is_folder(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

} // namespace

Resources find_resources(const std::filesystem::path& executable)
{
    const auto folder = executable.parent_path();
    const auto installed = folder.parent_path() / "share" / "stonehand";
    if (is_folder(installed / "layouts"))
        return {installed / "layouts", installed / "schema", installed / "profiles", installed / "starters"};
    for (auto above = folder; above.has_relative_path(); above = above.parent_path())
        if (is_folder(above / "layouts") && is_folder(above / "engine"))
            return {above / "layouts", above / "content" / "schema", above / "build" / "profiles",
                    above / "starters"};
    return {};
}

std::vector<std::filesystem::path> profile_folders(const Resources& resources)
{
    if (resources.profiles.empty()) return {};
    return {resources.profiles};
}

} // namespace stonehand
