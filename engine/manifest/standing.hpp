#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "disk/file_digests.hpp"
#include "disk/write_files.hpp"
#include "manifest/manifest.hpp"

namespace stonehand
{

/// An edition whose files stand in the folder of a run.
struct StandingEdition {
    std::string edition, source;
    std::string manifest; ///< the hash of its own
};

/// What a run came to, as far as the manifest over all editions has to know.
struct RunOutcome {
    std::string made_with;                 ///< the hash of all but the inputs of each edition (`RunEntry`)
    std::vector<StandingEdition> standing; ///< of this run
    std::vector<RunEntry> unchanged;       ///< passed over, since an earlier manifest vouches for them
    std::set<std::string> sources;         ///< of all editions of this run, those with faults too
    bool whole = false;                    ///< no edition of the content root was left out of the run
    std::optional<Shard> shard;
    Plan plan; ///< of a shard
};

/// `manifest.json`, or of a shard `manifest-2-of-8.json`.
std::string name_of_run_manifest(const std::optional<Shard>& shard);

/// The manifest over all editions that stands in a folder.
struct FoundStanding {
    RunManifest manifest;              ///< without editions where there is none
    std::string text;                  ///< of it
    std::filesystem::path unread = {}; ///< it, where the machine failed to read it: then nothing is known
};
FoundStanding find_standing(const std::filesystem::path& folder,
                            const std::optional<Shard>& shard = std::nullopt);

/// What came of writing it.
struct WrittenStanding {
    std::optional<WriteFault> fault = {};
    std::filesystem::path unread = {}; ///< one that the machine failed to read is not written over
    bool is_done() const { return !fault && unread.empty(); }
};

/// Brings the manifest over all editions up to date, the last of all files. An edition of an earlier run
/// stays in it while its files stand and its source may: a run of some editions does not take the others out.
/// One that was passed over is in it wherever its files are, so that the next run can pass over it too.
/// Nothing is written where nothing changed.
WrittenStanding write_standing(const std::filesystem::path& folder, const RunOutcome& outcome,
                               FileDigests& digests, TemporaryFiles& temporary);

} // namespace stonehand
