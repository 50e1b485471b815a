#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "manifest/input_files.hpp"

namespace stonehand
{

/// The files that an edition is made from, besides its texts, as they lay there before anything was made of
/// them. Their hashes may be worked out at any time between: they are right where no file changed meanwhile.
class FilesAsFound
{
  public:
    /// Looks at a file, before it is read.
    void look_at(const std::filesystem::path& path);
    void look_at(const std::vector<InputFile>& files);

    /// Tells each that is another file now, by inode, size and time: what was made may be of the one or the
    /// other.
    void tell_changed(Report& report) const;

  private:
    std::map<std::filesystem::path, std::string> facts_;
};

} // namespace stonehand
