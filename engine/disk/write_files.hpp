#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "disk/folder_lock.hpp"
#include "disk/temporary_files.hpp"
#include "disk/written_file.hpp"

namespace stonehand
{

/// A file to be written: its final path, and its bytes.
struct FileToWrite {
    std::filesystem::path path;
    std::string_view bytes;
};

/// Which file could not be written, at which step, and what the system said.
struct WriteFault {
    std::filesystem::path path;
    Sentence step;  ///< “be created”, “be flushed to the disk” …: “… could not be created”
    Message reason; ///< “No space left on device”
};

/// Whether files can be written in this folder, as far as that can be known without writing: so that an
/// hour's work does not end at a folder that is read-only.
std::optional<WriteFault> check_writable(const std::filesystem::path& folder);

/// Writes all of the files, or none. Each is written beside its final place, flushed to the disk, and only
/// when all of them are there put in their places in the given order; then the folders are flushed. After a
/// fault before the last is in its place every file that stood there stands unchanged, where the file system
/// can exchange two files; no temporary file is left. Of two processes that write the same files at once, one
/// wins whole. Folders that are missing are made. What a run that was killed left half-written in the same
/// folders is removed, once it is old enough to be nobody's. `written`, where given: all of the files as they
/// now stand. `held`: the lock of the last file's folder, where the caller has it.
std::optional<WriteFault> write_files(const std::vector<FileToWrite>& files, unsigned jobs,
                                      TemporaryFiles& temporary, std::vector<WrittenFile>* written = nullptr,
                                      const FolderLock* held = nullptr);

/// Removes what runs that were killed left half-written in these folders, once it is old enough to be
/// nobody's. The folder of an edition is to be held meanwhile.
void remove_abandoned(const std::set<std::filesystem::path>& folders);

/// A new name beside a final path: the process id for people, and chance, because process ids are not unique
/// where containers share a disk. A name near the limit of 255 bytes is cut.
std::filesystem::path temporary_path(const std::filesystem::path& path);
/// Whether a name is that of a file which is being written, or was.
bool is_temporary_name(std::string_view name);

} // namespace stonehand
