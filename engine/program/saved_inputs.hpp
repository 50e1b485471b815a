#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace stonehand
{

/// The files that something was made of, as they were when it was made.
class SavedInputs
{
  public:
    using Path = std::filesystem::path;

    /// Takes these files instead of those before. Told is whether one that is new among them was saved since
    /// `began`, so that it may not be what was read.
    bool take(const std::set<Path>& files, std::filesystem::file_time_type began);

    bool holds(const Path& file) const { return digests_.contains(file); }
    /// Whether a file is no longer what it was; that it is then told of once.
    bool has_changed(const Path& file);

  private:
    std::map<Path, std::string> digests_; ///< empty: it is not there
};

/// Whether a file is not yet what its editor will leave: there is none, or nothing in it.
bool is_half_saved(const std::filesystem::path& file);

} // namespace stonehand
