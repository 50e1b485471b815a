#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "manifest/input_files.hpp"

namespace stonehand
{

/// What is known of the system's files – fonts, profiles, patterns – without reading them, from when a run
/// met them first: what it loaded then serves all its editions. Shared by threads.
class FirstFacts
{
  public:
    std::string of(const std::filesystem::path& path);

  private:
    std::mutex mutex_;
    std::map<std::filesystem::path, std::string> known_;
};

/// The files that an edition is made from, besides its texts, as they lay there before anything was made of
/// them. Their hashes may be worked out at any time between: they are right where no file changed meanwhile.
class FilesAsFound
{
  public:
    explicit FilesAsFound(FirstFacts& first) : first_(first) {}

    /// Looks at a file of the edition's own, before it is read.
    void look_at(const std::filesystem::path& path);
    /// Looks at all that were loaded for it.
    void look_at(const std::vector<InputFile>& files);

    /// Tells each that is another file now, by inode, size and time: what was made may be of the one or the
    /// other.
    void tell_changed(Report& report) const;

  private:
    FirstFacts& first_;
    std::map<std::filesystem::path, std::string> facts_;
};

} // namespace stonehand
