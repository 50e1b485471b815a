#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine.hpp"
#include "program/edition_run.hpp"

namespace stonehand
{

/// Writes the proof of an edition that cannot be built as it stands, `proof/ID-faults.html`, where its files
/// hold one that was asked for by name and its id can be the name of a file. It is in no manifest: what an
/// earlier build made still stands. `outputs` are all that were wanted.
void write_faults_page(const std::vector<OutputFile>& files, const std::vector<std::string>& outputs,
                       ReadEdition& read, const RunContext& context, EditionOutcome& outcome);

/// Takes it away, once the edition of this id is built.
void remove_faults_page(const std::string& edition, const RunContext& context);

} // namespace stonehand
