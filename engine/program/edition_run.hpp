#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/failed_allocations.hpp"
#include "base/report.hpp"
#include "base/sources.hpp"
#include "cache/build_cache.hpp"
#include "command/options.hpp"
#include "disk/file_digests.hpp"
#include "disk/folders_as_found.hpp"
#include "disk/temporary_files.hpp"
#include "edition/edition.hpp"
#include "library_stock.hpp"
#include "manifest/files_as_found.hpp"
#include "manifest/manifest.hpp"
#include "program/kept_paths.hpp"
#include "program/old_build.hpp"
#include "program/resources.hpp"
#include "program/since.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// What all editions of a run share. Everything in it may be used from any thread.
struct RunContext {
    const Options& options;
    const Resources& resources;
    FileDigests& digests;
    FoldersAsFound& folders; ///< of fonts
    FirstFacts& first_facts; ///< of what the stock has loaded
    BuildCache& cache;
    LibraryStock& stock;
    const std::string& surroundings; ///< their hash
    const Since* since;              ///< null: everything is looked at
    const OldBuild* old;             ///< null: nothing is compared
    TemporaryFiles& temporary;
    const Tell& tell;
    unsigned jobs;              ///< threads for one edition
    std::string made_with = {}; ///< of a build: the hash of all but the inputs (`made_with_key`)
};

/// An edition that was read, before its layout is known.
struct ReadEdition {
    std::filesystem::path file, content_root;
    std::string source; ///< what manifests over several call it
    Sources sources;
    Report report;
    std::optional<Edition> edition;
    std::optional<std::string>
        unchanged;                 ///< its id, where nothing of it changed since an earlier run (`--since`)
    bool is_started = false;       ///< and that was told
    std::optional<OldEdition> old; ///< to compare with, as it stood before this run wrote anything of it
    std::optional<KeptBuild> recalled; ///< a build of an earlier run that is as good as a new one
    Stopwatch stopwatch;
    HeapWatch heap; ///< since it was begun

    std::string name() const { return file.string(); }
    /// Its id, where it could be read.
    std::optional<std::string> id() const;
};

/// Where an edition lies, seen from its content root, its folder's links followed: what it includes is looked
/// for from there.
std::string real_place(const ReadEdition& read);
/// What the paths of its kept builds are below.
KeptRoots roots_of(const ReadEdition& read, const RunContext& context);
/// Tells, once, that the work on it begins.
void tell_started(ReadEdition& read, const RunContext& context);
/// What its builds are kept under.
std::string key_of(const ReadEdition& read, const RunContext& context);

/// What became of an edition.
struct EditionOutcome {
    Manner manner = Manner::Built;
    std::vector<OutputMade> outputs;
    std::vector<KeptFile> files;               ///< that now stand in the edition's folder
    std::vector<VouchedFile> earlier;          ///< that stand there too, and no build makes any more
    std::vector<std::filesystem::path> inputs; ///< that they were made from
    std::vector<StatisticsTold> statistics;    ///< where they are asked for
    std::optional<EditionChanges> changes;     ///< since the old build, where one is compared with
    std::optional<UsageTold> usage;
    Timings timings;
};

} // namespace stonehand
