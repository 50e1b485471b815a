#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "colour/profile.hpp"
#include "support/places.hpp"

namespace stonehand
{

/// Where the set-up puts profiles.
inline std::vector<std::filesystem::path> profile_folders()
{
    return {std::string(STONEHAND_BUILD_DIR) + "/profiles",
            std::string(STONEHAND_SOURCE_DIR) + "/build/profiles"};
}

/// Without bytes where it is not there.
inline Profile profile_named(std::string_view name)
{
    Report report;
    return load_profile(name, report, profile_folders());
}

/// A profile that says it is by ICC 4.2, as in `"\x4\x20"` (ICC.1:2010, 7.2.4).
inline std::string of_icc_version(std::string profile, std::string_view version)
{
    return profile.replace(8, version.size(), version);
}

} // namespace stonehand
