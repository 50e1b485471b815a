#include "disk/folders_as_found.hpp"

#include <algorithm>

namespace stonehand
{

void FoldersAsFound::look_at(const std::vector<std::filesystem::path>& folders)
{
    const std::lock_guard lock(mutex_);
    for (const auto& folder : folders)
        if (!found_.contains(folder)) found_.emplace(folder, digest_folder(folder, digests_, matters_));
}

bool FoldersAsFound::are_unchanged(const std::vector<std::filesystem::path>& folders)
{
    const std::lock_guard lock(mutex_);
    return std::all_of(folders.begin(), folders.end(), [&](const auto& folder) {
        const auto found = found_.find(folder);
        return found != found_.end() && found->second == digest_folder(folder, digests_, matters_);
    });
}

std::string FoldersAsFound::digest(const std::filesystem::path& folder)
{
    const std::lock_guard lock(mutex_);
    return found_.at(folder);
}

} // namespace stonehand
