#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <variant>

#include "base/file.hpp"
#include "disk/temporary_files.hpp"
#include "disk/written_file.hpp"

namespace stonehand
{

/// The SHA-256 of files: worked out once a run, and remembered from run to run in a file of the user's cache,
/// by path, size, inode and both times. Shared by threads. Why: docs/decisions/0041-input-hashes.md.
class FileDigests
{
  public:
    /// `cache_folder` empty: nothing is remembered beyond this run. An unreadable or damaged memory is no
    /// memory.
    explicit FileDigests(const std::filesystem::path& cache_folder);

    std::variant<std::string, FileFault> digest(const std::filesystem::path& path);

    /// Takes the word of whoever has just written a file.
    void note(const WrittenFile& file, const std::string& digest);

    /// Remembers what this run has worked out; a cache that cannot be written is left alone.
    void save(TemporaryFiles& temporary);

  private:
    struct Known {
        std::string facts; ///< what is known of the file without reading it
        std::string digest;
        bool settled = false;
    };

    void load();
    void remember(const std::filesystem::path& path, Known known);

    std::filesystem::path memory_file_;
    std::mutex mutex_;
    std::map<std::string, Known> by_path_;
    bool changed_ = false;
};

} // namespace stonehand
