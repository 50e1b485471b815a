#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cache/kept_build.hpp"
#include "disk/temporary_files.hpp"

namespace stonehand
{

/// The builds of earlier runs, in a folder that may be deleted at any time and shared between machines.
/// Nothing in it is believed that is not whole: a record carries the hash of its own text, a file is named by
/// that of its bytes. Shared by threads. Why it is so: docs/decisions/0066-what-is-not-built-again.md.
class BuildCache
{
  public:
    /// An empty folder: nothing is kept, nothing is found.
    BuildCache(std::filesystem::path folder, TemporaryFiles& temporary);

    bool is_there() const { return !folder_.empty(); }

    /// The builds kept under a key, the newest first. One whose record is damaged is none.
    std::vector<KeptBuild> find(const std::string& key) const;

    /// The bytes of a file that a build made, if they are there and whole.
    std::optional<std::string> file(const KeptFile& file) const;

    /// Keeps a build whose files stand in `folder`. A cache that cannot be written is left alone.
    void keep(const std::string& key, KeptBuild build, const std::filesystem::path& folder);

    /// Forgets the builds that nobody asked for in two months, and lets go of the files of those that were
    /// longest not asked for, until the others cost `most_bytes` at most. What is known of a build is small,
    /// and proves that its files stand.
    void tidy(std::uint64_t most_bytes) const;

  private:
    std::filesystem::path record_of(const std::string& key) const;
    std::filesystem::path place_of(std::string_view digest) const;

    std::filesystem::path folder_;
    TemporaryFiles& temporary_;
};

} // namespace stonehand
