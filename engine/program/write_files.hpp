#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "program/temporary_files.hpp"

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
    std::string step; ///< “be created”, “be flushed to the disk” …: “… could not be created”
    std::string reason; ///< “No space left on device”
};

/// Whether files can be written in this folder, as far as that can be known without writing: so that an
/// hour's work does not end at a folder that is read-only.
std::optional<WriteFault> check_writable(const std::filesystem::path& folder);

/// Writes all of the files, or none. Each is written beside its final place, flushed to the disk, and only
/// when all of them are there put in their places in the given order; then the folders are flushed. After a
/// fault before the last is in its place every file that stood there stands unchanged, where the file system
/// can exchange two files; no temporary file is left. Of two processes that write the same files at once, one
/// wins whole. Folders that are missing are made.
std::optional<WriteFault> write_files(const std::vector<FileToWrite>& files, unsigned jobs,
                                      TemporaryFiles& temporary);

} // namespace stonehand
