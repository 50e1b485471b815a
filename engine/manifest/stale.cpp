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
void list_files(const Manifest& manifest, Stale& stale, FileDigests& digests)
{
    for (const VouchedFile& file : manifest.files) {
        const Stands stands = how_stands(file, stale.folder, digests);
        if (stands == Stands::AsMade) stale.files.push_back(file);
        if (stands == Stands::Unread && stale.unread.empty()) stale.unread = stale.folder / file.path;
    }
    const EarlierFiles earlier = find_earlier(stale.folder, {}, digests);
    stale.files.insert(stale.files.end(), earlier.files.begin(), earlier.files.end());
    if (stale.unread.empty()) stale.unread = earlier.unread;

    // The manifest is the last, so that an interrupted removal is found again.
    const std::string page = faults_page_of(manifest.edition).string();
    for (const std::string_view name : {std::string_view(page), name_of_earlier,
                                        std::string_view(name_of_sums), std::string_view(name_of_manifest)}) {
        const auto path = stale.folder / name;
        std::error_code ignored;
        if (std::filesystem::is_regular_file(path, ignored) &&
            contained(path.parent_path(), stale.folder) == Containment::Inside)
            stale.beside.push_back(path);
    }
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
        if (!text && is_of_machine(std::get<FileFault>(read))) {
            stale.push_back({below, "", "", {}, {}, below / name_of_manifest});
            continue;
        }
        const auto manifest = text ? read_manifest(*text) : std::nullopt;
        if (!manifest || !manifest->program.starts_with("stonehand ")) continue;
        if (manifest->edition != below.filename().string()) continue; // somebody's copy
        stale.push_back({below, source_of(*manifest), sha256(*text), {}});
        list_files(*manifest, stale.back(), digests);
    }
    return stale;
}

Removal remove_stale(const Stale& stale, FileDigests& digests)
{
    const FolderLock lock(stale.folder);
    const auto now = read_file(stale.folder / name_of_manifest, largest_manifest);
    const auto* text = std::get_if<std::string>(&now);
    Removal removal;
    removal.spared = !text || sha256(*text) != stale.manifest;
    removal.unread = stale.unread;
    if (removal.spared || !removal.unread.empty()) return removal;
    std::error_code error;
    const auto remove = [&](const std::filesystem::path& file) {
        if (!std::filesystem::remove(file, error) && error) removal.left = file;
        return removal.left.empty();
    };
    std::vector<std::filesystem::path> as_made;
    for (const VouchedFile& file : stale.files) {
        const Stands stands = how_stands(file, stale.folder, digests);
        if (stands == Stands::AsMade) as_made.push_back(stale.folder / file.path);
        if (stands == Stands::Unread && removal.unread.empty()) removal.unread = stale.folder / file.path;
    }
    if (!removal.unread.empty()) return removal;
    for (const auto& file : as_made) {
        if (!remove(file)) return removal;
        removal.removed.push_back(file);
    }
    for (const auto& file : stale.beside)
        if (!remove(file)) return removal;
    // A folder that still holds something stays.
    auto emptied = removal.removed;
    emptied.insert(emptied.end(), stale.beside.begin(), stale.beside.end());
    for (const auto& file : emptied)
        for (auto folder = file.parent_path(); folder != stale.folder.parent_path();
             folder = folder.parent_path())
            if (std::filesystem::is_symlink(folder, error) || !std::filesystem::remove(folder, error)) break;
    return removal;
}

} // namespace stonehand
