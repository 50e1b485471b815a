#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <variant>

#include "base/file.hpp"
#include "disk/temporary_files.hpp"

namespace stonehand
{

/// The SHA-256 of large files that seldom change (fonts, patterns, profiles): worked out once a run, and
/// remembered from run to run in a file of the user's cache, by path, size, inode and both times. Shared by
/// threads. Why: docs/decisions/0041-input-hashes.md.
class FileDigests
{
  public:
    /// `cache_folder` empty: nothing is remembered beyond this run. An unreadable memory is no memory.
    explicit FileDigests(const std::filesystem::path& cache_folder);

    std::variant<std::string, FileFault> digest(const std::filesystem::path& path);

    /// Remembers what this run has worked out; a cache that cannot be written is left alone.
    void save(TemporaryFiles& temporary);

  private:
    std::filesystem::path memory_file_;
    std::mutex mutex_;
    std::map<std::string, std::string>
        by_facts_; ///< the digest by what is known of the file without reading it
    bool changed_ = false;
};

} // namespace stonehand
