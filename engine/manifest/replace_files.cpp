#include "manifest/replace_files.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "disk/folder_lock.hpp"

namespace stonehand
{

namespace
{

constexpr int most_tries = 10; // each another run's

std::set<std::string> paths_in(const std::filesystem::path& folder, const std::vector<FileToWrite>& files)
{
    std::set<std::string> paths;
    for (const FileToWrite& file : files) paths.insert(file.path.lexically_relative(folder).generic_string());
    return paths;
}

} // namespace

ReplacedFiles replace_files(const std::filesystem::path& folder, const std::vector<FileToWrite>& files,
                            unsigned jobs, FileDigests& digests, TemporaryFiles& temporary)
{
    ReplacedFiles replaced;
    std::error_code ignored; // what cannot be made is told when it is written to
    std::optional<FolderLock> lock;
    int tries = 0;
    do { // a run that prunes may have removed it while this one waited
        std::filesystem::create_directories(folder, ignored);
        lock.emplace(folder);
    } while (!std::filesystem::exists(folder, ignored) && ++tries < most_tries);
    replaced.earlier = find_earlier_after(folder, paths_in(folder, files), digests);
    if (!replaced.earlier.unread.empty()) return replaced;

    const bool any = !replaced.earlier.files.empty();
    const std::string list = write_earlier(folder.filename().string(), replaced.earlier.files);
    std::vector<FileToWrite> to_write;
    // Before the manifest that forgets them.
    if (any) to_write.push_back({folder / name_of_earlier, list});
    to_write.insert(to_write.end(), files.begin(), files.end());
    replaced.fault = write_files(to_write, jobs, temporary, &replaced.written, &*lock);
    if (replaced.fault) return replaced;
    if (any)
        replaced.written.erase(replaced.written.begin());
    else
        std::filesystem::remove(folder / name_of_earlier, ignored);
    return replaced;
}

} // namespace stonehand
