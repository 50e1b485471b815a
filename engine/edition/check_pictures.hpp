#pragma once

#include <filesystem>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "edition/landmarks.hpp"

namespace stonehand
{

/// That every picture named is a file in or below `root_folder`, symbolic links resolved, and is a JPEG, PNG
/// or SVG.
void check_pictures(const Landmarks& landmarks, const std::filesystem::path& root_folder,
                    const Sources& sources, Report& report);

} // namespace stonehand
