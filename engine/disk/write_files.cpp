#include "disk/write_files.hpp"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <random>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

#include "base/descriptor.hpp"
#include "base/parallel.hpp"
#include "disk/write_all.hpp"

namespace stonehand
{

namespace
{

using Fault = std::optional<WriteFault>;

Fault fault_now(const std::filesystem::path& path, Sentence step)
{
    return WriteFault{path, step, verbatim(std::generic_category().message(errno))};
}

constexpr std::string_view temporary_mark = ".tmp-";

/// Creates a file that is remembered. An interruption that has removed all of them lets no other come.
int create(const std::filesystem::path& temporary, TemporaryFiles& remembered)
{
    const auto held = remembered.hold();
    return ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
}

/// Writes the bytes under the temporary name, down to the disk; tells its inode.
Fault prepare(const FileToWrite& file, const std::filesystem::path& temporary, TemporaryFiles& remembered,
              std::uint64_t& inode)
{
    Descriptor descriptor(create(temporary, remembered));
    if (descriptor.number() < 0) return fault_now(file.path, say("be created"));
    if (!write_all(descriptor.number(), file.bytes)) return fault_now(file.path, say("be written"));
    if (::fsync(descriptor.number()) != 0) return fault_now(file.path, say("be flushed to the disk"));
    struct stat facts {
    };
    if (::fstat(descriptor.number(), &facts) == 0) inode = facts.st_ino;
    if (!descriptor.close()) return fault_now(file.path, say("be closed"));
    return std::nullopt;
}

Fault make_folders(const std::vector<FileToWrite>& files)
{
    for (const FileToWrite& file : files) {
        std::error_code error;
        const auto folder = file.path.parent_path();
        if (!folder.empty()) std::filesystem::create_directories(folder, error);
        if (error) return WriteFault{file.path.parent_path(), say("be made"), verbatim(error.message())};
        if (std::filesystem::is_directory(file.path, error))
            return WriteFault{file.path, say("be replaced"), say("a folder stands there")};
    }
    return std::nullopt;
}

/// Long after its last byte no run is still about to rename a file. One that was
/// exchanged looks as old as what it holds: runs that write an edition hold its folder meanwhile.
bool is_abandoned(const std::filesystem::directory_entry& entry)
{
    constexpr auto long_enough = std::chrono::minutes(10);
    std::error_code error;
    const auto age = std::filesystem::file_time_type::clock::now() - entry.last_write_time(error);
    return !error && entry.is_regular_file(error) && age > long_enough;
}

Fault flush_folder(const std::filesystem::path& folder)
{
    const Descriptor descriptor(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.number() < 0) return fault_now(folder, say("be opened"));
    // EINVAL: a file system that cannot flush folders has nothing to flush.
    if (::fsync(descriptor.number()) != 0 && errno != EINVAL)
        return fault_now(folder, say("be flushed to the disk"));
    return std::nullopt;
}

/// Temporary files that are removed unless they were renamed.
class Prepared
{
  public:
    Prepared(const std::vector<FileToWrite>& files, TemporaryFiles& temporary) : temporary_(temporary)
    {
        for (const FileToWrite& file : files) paths_.push_back(temporary_path(file.path));
        for (const auto& path : paths_) temporary_.remember(path);
    }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    ~Prepared()
    {
        for (const auto& path : paths_) {
            ::unlink(path.c_str());
            temporary_.forget(path);
        }
    }
    const std::filesystem::path& path(std::size_t index) const { return paths_[index]; }

  private:
    TemporaryFiles& temporary_;
    std::vector<std::filesystem::path> paths_;
};

/// Files that go to their places together: where one cannot, those before it come back, and what stood there
/// stands there again.
class Placing
{
  public:
    explicit Placing(std::size_t count) { placed_.reserve(count); } // nothing may fail between two renames

    bool put(const char* temporary, const char* path)
    {
        // Exchanged, not replaced, so that it can be undone.
        if (::renameat2(AT_FDCWD, temporary, AT_FDCWD, path, RENAME_EXCHANGE) == 0) {
            placed_.push_back({temporary, path, true});
            return true;
        }
        const bool is_new = errno == ENOENT;
        const bool unknown = errno == EINVAL || errno == ENOSYS; // to this file system
        if ((!is_new && !unknown) || ::rename(temporary, path) != 0) return false;
        if (is_new) placed_.push_back({temporary, path, false});
        return true;
    }

    void undo()
    {
        for (const Placed& placed : placed_)
            if (!placed.stood_there)
                ::unlink(placed.path);
            else
                (void)::renameat2(AT_FDCWD, placed.temporary, AT_FDCWD, placed.path, RENAME_EXCHANGE);
    }

  private:
    struct Placed {
        const char *temporary, *path;
        bool stood_there;
    };
    std::vector<Placed> placed_;
};

/// No interruption comes between the first of the files and the last, nor another run that writes the same:
/// the last file, which names the others, says in which folder.
Fault put_in_places(const std::vector<FileToWrite>& files, const Prepared& prepared,
                    TemporaryFiles& temporary, const FolderLock* own)
{
    Placing placing(files.size());
    std::optional<FolderLock> lock;
    if (!own && files.size() > 1)
        lock.emplace(files.back().path.parent_path()); // one alone is put there at once
    const auto held = temporary.hold();
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (placing.put(prepared.path(i).c_str(), files[i].path.c_str())) continue;
        const int reason = errno;
        placing.undo();
        errno = reason;
        return fault_now(files[i].path, say("be put in its place"));
    }
    return std::nullopt;
}

Fault first_of(const std::vector<Fault>& faults)
{
    for (const Fault& fault : faults)
        if (fault) return fault;
    return std::nullopt;
}

} // namespace

std::optional<WriteFault> check_writable(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::path nearest = std::filesystem::absolute(folder, error);
    while (nearest.has_relative_path() && !std::filesystem::exists(nearest, error))
        nearest = nearest.parent_path();
    if (!std::filesystem::is_directory(nearest, error))
        return WriteFault{folder, say("be made"), say("a file stands in its way")};
    if (::access(nearest.c_str(), W_OK | X_OK) != 0) return fault_now(folder, say("be written to"));
    return std::nullopt;
}

std::filesystem::path temporary_path(const std::filesystem::path& path)
{
    constexpr std::size_t longest = 200;
    const std::string name = path.filename().string().substr(0, longest);
    return path.parent_path() /
           fmt::format("{}{}{}-{:08x}", name, temporary_mark, ::getpid(), std::random_device{}());
}

bool is_temporary_name(std::string_view name)
{
    const std::size_t mark = name.rfind(temporary_mark);
    if (mark == name.npos) return false;
    const std::string_view rest = name.substr(mark + temporary_mark.size());
    const std::size_t dash = rest.find('-');
    constexpr std::string_view digits = "0123456789", hexadecimal = "0123456789abcdef";
    return dash != rest.npos && dash > 0 && rest.find_first_not_of(digits) == dash &&
           rest.size() == dash + 9 && rest.find_first_not_of(hexadecimal, dash + 1) == rest.npos;
}

void remove_abandoned(const std::set<std::filesystem::path>& folders)
{
    for (const auto& folder : folders) {
        std::error_code error;
        std::vector<std::filesystem::path> abandoned;
        std::filesystem::directory_iterator entry(folder.empty() ? "." : folder, error), end;
        for (; !error && entry != end; entry.increment(error))
            if (is_temporary_name(entry->path().filename().string()) && is_abandoned(*entry))
                abandoned.push_back(entry->path());
        for (const auto& path : abandoned) std::filesystem::remove(path, error);
    }
}

std::optional<WriteFault> write_files(const std::vector<FileToWrite>& files, unsigned jobs,
                                      TemporaryFiles& temporary, std::vector<WrittenFile>* written,
                                      const FolderLock* held)
{
    if (files.empty()) return std::nullopt;
    if (Fault fault = make_folders(files)) return fault;
    std::set<std::filesystem::path> folders;
    for (const FileToWrite& file : files) folders.insert(file.path.parent_path());
    remove_abandoned(folders);
    const Prepared prepared(files, temporary);
    std::vector<Fault> faults(files.size());
    std::vector<std::uint64_t> inodes(files.size());
    // In parallel because a flush waits for the disk, and the disk can take several at once.
    for_each_index(files.size(), jobs, [&](std::size_t i) {
        faults[i] = prepare(files[i], prepared.path(i), temporary, inodes[i]);
    });
    if (Fault fault = first_of(faults)) return fault;

    if (Fault fault = put_in_places(files, prepared, temporary, held)) return fault;
    for (std::size_t i = 0; written && i < files.size(); ++i) written->push_back({files[i].path, inodes[i]});
    for (const auto& folder : folders)
        if (Fault fault = flush_folder(folder)) return fault;
    return std::nullopt;
}

} // namespace stonehand
