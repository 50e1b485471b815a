#pragma once

#include <filesystem>
#include <vector>

namespace stonehand
{

/// Every `edition.xml` in a folder below `<content root>/editions`, by path.
std::vector<std::filesystem::path> find_editions(const std::filesystem::path& content_root);

/// The same files, each once: two names of one file, a link among them, are one edition.
std::vector<std::filesystem::path> without_repeats(const std::vector<std::filesystem::path>& files);

} // namespace stonehand
