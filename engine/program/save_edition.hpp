#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine.hpp"
#include "manifest/list_inputs.hpp"
#include "program/edition_run.hpp"

namespace stonehand
{

/// What an edition came to.
struct FinishedEdition {
    const std::vector<OutputFile>& files;
    const std::vector<Input>& inputs;
    const std::string& layout;                              ///< its name
    const std::vector<std::filesystem::path>& font_folders; ///< of the layouts
};

/// Writes the files of an edition with its manifest and sums, all or none, and keeps the build for later
/// runs.
void save_edition(const FinishedEdition& finished, ReadEdition& read, const RunContext& context,
                  EditionOutcome& outcome);

/// Puts the files of a kept build in their places again; false where one is no longer whole in the cache, and
/// then nothing was written. A disk that does not take them is told.
bool restore_edition(const KeptBuild& build, ReadEdition& read, const RunContext& context,
                     EditionOutcome& outcome);

} // namespace stonehand
