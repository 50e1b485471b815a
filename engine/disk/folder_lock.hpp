#pragma once

#include <filesystem>

#include "base/descriptor.hpp"

namespace stonehand
{

/// Holds a folder against other runs on this machine that ask for the same lock; waits until it is free.
/// Whatever ends the run lets it go. Other machines that share the disk see it where its file system passes
/// the locks of folders on, which NFS does not; where it knows none, nothing is held.
class FolderLock
{
  public:
    explicit FolderLock(const std::filesystem::path& folder);

  private:
    Descriptor descriptor_;
};

} // namespace stonehand
