#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.hpp"

namespace stonehand
{

/// An ICC profile: its file's bytes and what its header says.
struct Profile {
    std::string bytes;
    std::string description;
    std::string path;
    int components = 0; ///< 1 for gray, 3 for RGB, 4 for CMYK
};

/// Reads a profile of a device (ISO 19005-2, 6.2.3): nothing where LittleCMS does not open it, where it is of
/// another class or colour space, or newer than ICC 4.
std::optional<Profile> read_profile(std::string bytes);

/// Finds and checks a profile by name: `sRGB` (sRGB.icc) or `FOGRA39` (FOGRA39L_coated.icc), in the places
/// where Debian and our own set-up put them, `folders` first. A missing one is a machine fault that names
/// where it was sought.
Profile load_profile(std::string_view name, Report& report,
                     const std::vector<std::filesystem::path>& folders = {});

} // namespace stonehand
