#pragma once

#include <filesystem>

#include "base/descriptor.hpp"

namespace stonehand
{

/// Holds a folder against other runs that ask for the same lock, on this machine or on others that share its
/// disk; waits until it is free. Whatever ends the run lets it go. Where the file system knows no locks,
/// nothing is held.
class FolderLock
{
  public:
    explicit FolderLock(const std::filesystem::path& folder);

  private:
    Descriptor descriptor_;
};

} // namespace stonehand
