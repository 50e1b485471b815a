#pragma once

#include <filesystem>
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
    int components = 0; ///< 3 for RGB, 4 for CMYK
};

/// Finds and checks a profile by name: `sRGB` (sRGB.icc) or `FOGRA39` (FOGRA39L_coated.icc), in the places where
/// Debian and our own set-up put them, `folders` first. A missing one is a machine fault that names where it was sought.
Profile load_profile(std::string_view name, Report& report, const std::vector<std::filesystem::path>& folders = {});

} // namespace stonehand
