#pragma once

#include <filesystem>
#include <vector>

namespace stonehand
{

/// Every `edition.xml` below the content root, by path.
std::vector<std::filesystem::path> find_editions(const std::filesystem::path& content_root);

/// The same files, each once: two names of one file, a link among them, are one edition.
std::vector<std::filesystem::path> without_repeats(const std::vector<std::filesystem::path>& files);

} // namespace stonehand
