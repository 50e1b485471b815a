#pragma once

#include <filesystem>
#include <vector>

namespace stonehand
{

/// The folders of the files that come with the program.
struct Resources {
    std::filesystem::path layouts, schema, profiles;
    std::filesystem::path starters; ///< what new editions are made of
};

/// Finds them from the program's own place, so that an installation may be moved: `<prefix>/share/stonehand`
/// for an installed `<prefix>/bin/stonehand`, or the source tree for a program in its `build/<preset>/`.
/// Empty paths where there is neither.
Resources find_resources(const std::filesystem::path& executable);

/// Where profiles are looked for before the system's places; none where none came with the program.
std::vector<std::filesystem::path> profile_folders(const Resources& resources);

} // namespace stonehand
