#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "disk/file_digests.hpp"
#include "disk/temporary_files.hpp"
#include "disk/write_files.hpp"
#include "manifest/earlier_files.hpp"

namespace stonehand
{

/// What became of an edition's folder.
struct ReplacedFiles {
    std::optional<WriteFault>
        fault;            ///< then all stands as it stood, unless the folder alone could not be flushed
    EarlierFiles earlier; ///< from now on; where one could not be read, nothing was written
    std::vector<WrittenFile> written; ///< the files as they now stand

    bool is_done() const { return !fault && earlier.unread.empty(); }
};

/// Puts the files of an edition, its manifest last, in the place of those that stand in its folder: all or
/// none. What the old manifest vouches for and the new one does not is listed among the earlier files. Of two
/// runs that do this at once one comes after the other.
ReplacedFiles replace_files(const std::filesystem::path& folder, const std::vector<FileToWrite>& files,
                            unsigned jobs, FileDigests& digests, TemporaryFiles& temporary);

} // namespace stonehand
