#include "program/find_editions.hpp"

#include <algorithm>
#include <set>

namespace stonehand
{

std::vector<std::filesystem::path> find_editions(const std::filesystem::path& content_root)
{
    std::vector<std::filesystem::path> found;
    std::error_code error;
    std::filesystem::recursive_directory_iterator entries(content_root, error);
    for (; !error && entries != std::filesystem::recursive_directory_iterator(); entries.increment(error))
        if (entries->path().filename() == "edition.xml") found.push_back(entries->path());
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::filesystem::path> without_repeats(const std::vector<std::filesystem::path>& files)
{
    std::vector<std::filesystem::path> once;
    std::set<std::filesystem::path> seen;
    for (const auto& file : files) {
        std::error_code error;
        const auto real = std::filesystem::canonical(file, error);
        if (seen.insert(error ? file : real).second) once.push_back(file);
    }
    return once;
}

} // namespace stonehand
