#pragma once

#include <filesystem>
#include <string>

namespace stonehand
{

/// Writes a page that leads on to an address, into a file of this folder that its owner alone can read. What
/// stands on a command line every user of a machine can read, and an address of the preview has its secret in
/// it. Returned is the file; nothing where it cannot be written.
std::filesystem::path write_doorway(const std::filesystem::path& folder, const std::string& address);

} // namespace stonehand
