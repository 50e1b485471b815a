#pragma once

#include <filesystem>
#include <vector>

#include "base/report.hpp"

namespace stonehand
{

/// Every `edition.xml` below the content root, by path. Of a folder that a link leads to only the edition in
/// it is found, none deeper. A folder that cannot be read is told, and left out.
std::vector<std::filesystem::path> find_editions(const std::filesystem::path& content_root, Report& report);

/// The same files, each once: two names of one file, a link among them, are one edition.
std::vector<std::filesystem::path> without_repeats(const std::vector<std::filesystem::path>& files);

} // namespace stonehand
