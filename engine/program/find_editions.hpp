#pragma once

#include <filesystem>
#include <vector>

#include "base/report.hpp"

namespace stonehand
{

/// The editions below a content root.
struct FoundEditions {
    std::vector<std::filesystem::path> files; ///< by path, each once
    bool all = true;                          ///< nothing was in the way of seeing more
    std::filesystem::path dangling = {};      ///< a link that may have led to more, and leads nowhere
};

/// What a desk, a disk or an editor keeps for itself: a bin, the snapshots of yesterday, a lock. It is no
/// content.
bool is_hidden(const std::filesystem::path& path);

/// Every `edition.xml` below the content root that no hidden folder holds. Of a folder outside it that a link
/// leads to only the edition in it is found, none deeper. A folder that cannot be read is told, and left out.
FoundEditions find_editions(const std::filesystem::path& content_root, Report& report);

/// The same files, each once: two names of one file, a link among them, are one edition.
std::vector<std::filesystem::path> without_repeats(const std::vector<std::filesystem::path>& files);

} // namespace stonehand
