#pragma once

#include <filesystem>
#include <string_view>

namespace stonehand
{

/// A new empty folder for one test; it and all within are removed at the end of its life.
class ScratchFolder
{
  public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// Writes a file below the folder, and the folders on the way; where it now is.
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

  private:
    std::filesystem::path path_;
};

} // namespace stonehand
