#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "disk/file_digests.hpp"
#include "manifest/manifest.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// How what no build makes any more is settled in a folder of outputs: it is told, or with `--prune` removed.
struct Settling {
    const std::filesystem::path& into;
    bool prune = false;
    FileDigests& digests;
    const Tell& tell;
    std::map<std::string, std::string> sources; ///< by id, as the manifest over all names them
};

/// The sources of the editions that a manifest over all names, by id. That of an edition knows the content
/// root of the edition alone.
std::map<std::string, std::string> sources_in(const RunManifest& manifest);

/// All editions that there are.
struct KnownEditions {
    std::set<std::string> ids, sources;
    std::set<std::string>
        unmade; ///< sources of those that have errors: what they made before is all that is left
};

/// An edition that stands, and the files that earlier builds left in its folder.
struct EditionWithEarlier {
    std::string edition, source;
    std::string manifest; ///< the hash of its own
    std::vector<VouchedFile> earlier;
};

/// Settles the files of editions that are gone, or have another id now. `still_all` tells, when those files
/// were found, whether the editions that are known are all even now: one that came since is not gone.
void settle_gone(const KnownEditions& known, const std::function<bool()>& still_all, const Settling& settling,
                 Report& report);

/// Settles the earlier files of an edition. Of outputs other than `asked` nothing is known, where any are
/// asked for.
void settle_earlier(const EditionWithEarlier& edition, const std::vector<std::string>& asked,
                    const Settling& settling, Report& report);

} // namespace stonehand
