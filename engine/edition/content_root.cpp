#include "edition/read_edition.hpp"

namespace stonehand
{

std::filesystem::path content_root(const std::filesystem::path& edition_file)
{
    std::error_code fault;
    std::filesystem::path absolute = std::filesystem::absolute(edition_file, fault).lexically_normal();
    if (fault) absolute = edition_file;
    const std::filesystem::path folder = absolute.parent_path();
    for (std::filesystem::path ancestor = folder; ancestor.has_relative_path();
         ancestor = ancestor.parent_path())
        if (ancestor.filename() == "editions") return ancestor.parent_path();
    return folder;
}

} // namespace stonehand
