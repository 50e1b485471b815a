#include "manifest/stale.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "disk/folder_lock.hpp"
#include "disk/sha256.hpp"
#include "manifest/earlier_files.hpp"
#include "manifest/faults_page_of.hpp"
#include "manifest/read_manifest.hpp"

namespace stonehand
{

namespace
{

std::vector<std::filesystem::path> folders_in(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> folders;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error), end;
    for (; !error && entry != end; entry.increment(error))
        if (entry->is_directory(error) && !entry->is_symlink(error)) folders.push_back(entry->path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string source_of(const Manifest& manifest)
{
    for (const Input& input : manifest.inputs)
        if (input.kind == "edition") return input.path;
    return manifest.edition;
}

/// What stonehand made in the folder of an edition: the files that its manifest vouches for and those that
/// earlier ones did, as far as they stand as they were made, and what it writes beside them. What lies behind
/// a link that leads out of the folder is not in it.
std::vector<std::filesystem::path> files_of(const Manifest& manifest, const std::filesystem::path& folder,
                                            FileDigests& digests)
{
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    const auto add = [&](const std::filesystem::path& path) {
        if (std::filesystem::is_regular_file(path, ignored) &&
            contained(path.parent_path(), folder) == Containment::Inside)
            files.push_back(path);
    };
    for (const VouchedFile& file : manifest.files)
        if (stands_as_made(file, folder, digests)) add(folder / file.path);
    const EarlierFiles earlier = find_earlier(folder, {}, digests);
    for (const VouchedFile& file : earlier.files) add(folder / file.path);
    add(folder / faults_page_of(manifest.edition));
    if (earlier.unread.empty()) add(folder / name_of_earlier);
    add(folder / name_of_sums);
    add(folder / name_of_manifest); // the last, so that an interrupted removal is found again
    return files;
}

} // namespace

std::vector<Stale> find_stale(const std::filesystem::path& folder, const std::set<std::string>& editions,
                              FileDigests& digests)
{
    std::vector<Stale> stale;
    for (const auto& below : folders_in(folder)) {
        if (editions.contains(below.filename().string())) continue;
        const auto read = read_file(below / name_of_manifest, largest_manifest);
        const auto* text = std::get_if<std::string>(&read);
        const auto manifest = text ? read_manifest(*text) : std::nullopt;
        if (!manifest || !manifest->program.starts_with("stonehand ")) continue;
        if (manifest->edition != below.filename().string()) continue; // somebody's copy
        stale.push_back({below, source_of(*manifest), sha256(*text), files_of(*manifest, below, digests)});
    }
    return stale;
}

Removal remove_stale(const Stale& stale)
{
    const FolderLock lock(stale.folder);
    const auto now = read_file(stale.folder / name_of_manifest, largest_manifest);
    const auto* text = std::get_if<std::string>(&now);
    if (!text || sha256(*text) != stale.manifest) return {true, {}};
    std::error_code error;
    for (const auto& file : stale.files)
        if (!std::filesystem::remove(file, error) && error) return {false, file};
    // A folder that still holds something stays.
    for (const auto& file : stale.files)
        for (auto folder = file.parent_path(); folder != stale.folder.parent_path();
             folder = folder.parent_path())
            if (std::filesystem::is_symlink(folder, error) || !std::filesystem::remove(folder, error)) break;
    return {};
}

} // namespace stonehand
