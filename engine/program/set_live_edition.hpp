#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "program/edition_run.hpp"
#include "proof/proof.hpp"

namespace stonehand
{

struct KeptTexts;

/// Where something stands in a source.
struct SourcePlace {
    std::filesystem::path path;
    Place at;
};
using MaybeSource = std::optional<SourcePlace>;

/// What an edition comes to while somebody writes it: its proof, and nothing on disk.
struct LiveBuild {
    std::optional<Proof> proof;                   ///< none where it has no pages at all
    std::vector<std::vector<MaybeSource>> blocks; ///< of its pages, in the order of their blocks
    std::vector<ProofFinding> faults;             ///< where there are errors: these
    std::vector<MaybeSource> fault_places;
    std::map<std::filesystem::path, std::string> shown_paths; ///< of all that places name
    std::set<std::filesystem::path> inputs;                   ///< all files it was made of, or was to be
    std::set<std::filesystem::path> folders;                  ///< whose files it may be made of
    double seconds = 0;                                       ///< since the save was seen
};

/// What the next build of an edition need not do again.
struct LiveStock {
    std::string made_with; ///< fonts, layout and hyphenation of `texts`, as text
    std::shared_ptr<KeptTexts> texts;
    std::size_t builds = 0; ///< that used them: those of old builds are let go some time
};

/// Reads and sets an edition for its proof alone. Faults are in the report of `read`.
LiveBuild set_live_edition(ReadEdition& read, const RunContext& context, LiveStock& stock);

} // namespace stonehand
