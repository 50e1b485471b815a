#include "program/layout_folders.hpp"

#include <set>

namespace stonehand
{

std::vector<std::filesystem::path> layout_folders(const std::filesystem::path& content_root,
                                                  const Options& options, const Resources& resources)
{
    // `content` becomes `layouts`, `.` becomes `../layouts`: told in diagnostics as short as the root was
    // given.
    std::vector<std::filesystem::path> folders{(content_root / ".." / "layouts").lexically_normal()};
    folders.insert(folders.end(), options.layout_folders.begin(), options.layout_folders.end());
    if (!resources.layouts.empty()) folders.push_back(resources.layouts);
    return folders;
}

std::vector<std::string> layout_names(const std::vector<std::filesystem::path>& folders)
{
    std::set<std::string> names;
    for (const auto& folder : folders) {
        std::error_code error;
        for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
             entry.increment(error))
            if (std::filesystem::exists(entry->path() / "layout.xml", error))
                names.insert(entry->path().filename().string());
    }
    return {names.begin(), names.end()};
}

} // namespace stonehand
