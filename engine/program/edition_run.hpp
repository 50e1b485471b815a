#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "disk/file_digests.hpp"
#include "disk/temporary_files.hpp"
#include "edition/edition.hpp"
#include "program/event.hpp"
#include "program/options.hpp"
#include "program/resources.hpp"

namespace stonehand
{

/// What all editions of a run share. Everything in it may be used from any thread.
struct RunContext {
    const Options& options;
    const Resources& resources;
    FileDigests& digests;
    TemporaryFiles& temporary;
    const Tell& tell;
    unsigned jobs; ///< threads for one edition
};

/// An edition that was read, before its layout is known.
struct ReadEdition {
    std::filesystem::path file, content_root;
    Sources sources;
    Report report;
    std::optional<Edition> edition;
    Stopwatch stopwatch;

    std::string name() const { return file.string(); }
};

/// What became of an edition.
struct EditionOutcome {
    std::vector<OutputMade> outputs;
    std::vector<StatisticsTold> statistics; ///< where they are asked for
    std::optional<UsageTold> usage;
    Timings timings;
};

} // namespace stonehand
