#pragma once

#include <filesystem>

namespace stonehand
{

/// Whether a path, as it is written, names a file below whatever folder it is joined to: it is relative, in
/// its shortest form, and leads up nowhere. Where links lead is another question (`contained`).
bool is_below(const std::filesystem::path& path);

} // namespace stonehand
