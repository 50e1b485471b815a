#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "disk/file_digests.hpp"
#include "manifest/manifest.hpp"

namespace stonehand
{

/// The file beside an edition's manifest that lists its earlier files; there is none where there are none.
inline constexpr std::string_view name_of_earlier = "earlier.json";

/// How a file stands in an edition's folder that a manifest vouches for.
enum class Stands {
    AsMade,
    Not,   ///< it is gone, or theirs who changed it, or lies elsewhere behind a link
    Unread ///< the machine failed to read it
};
Stands how_stands(const VouchedFile& file, const std::filesystem::path& folder, FileDigests& digests);

struct EarlierFiles {
    std::vector<VouchedFile> files; ///< by path
    std::filesystem::path unread;   ///< the first that the machine failed to read: then `files` says nothing
};

/// The files that builds before the last put into an edition's folder and that the last did not make: those
/// of an essay that is gone, of outputs that it was not asked for. Only those that still stand as they were
/// made. `now` are the paths of those that the standing manifest vouches for.
EarlierFiles find_earlier(const std::filesystem::path& folder, const std::set<std::string>& now,
                          FileDigests& digests);

/// What they will be, once a manifest that vouches for the files at `next` has taken the place of the one
/// that stands.
EarlierFiles find_earlier_after(const std::filesystem::path& folder, const std::set<std::string>& next,
                                FileDigests& digests);

/// The text of `earlier.json`: of the form of a manifest, without inputs.
std::string write_earlier(const std::string& edition, const std::vector<VouchedFile>& earlier);

} // namespace stonehand
