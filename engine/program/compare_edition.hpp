#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "changes/changes.hpp"
#include "engine.hpp"
#include "program/edition_run.hpp"

namespace stonehand
{

/// A PDF that was made, or stands.
struct NewFile {
    std::string path, output; ///< its path below the edition's folder
    std::string_view bytes;
};

/// What changed in an edition, file by file: that for the screen first, or what comes first of essays, press,
/// booklet and cover, is told in full.
EditionChanges compare_edition(const OldEdition& old, std::vector<NewFile> files, unsigned jobs);

/// The outputs whose old files are read: those asked for, or all where these are none that is compared.
std::vector<std::string> compared_outputs(const std::vector<std::string>& asked);

/// Where nothing but a proof is made, the output that is made for the comparison alone: the first that the
/// layout offers and the old build has. Of the old files those of others are let go.
std::optional<std::string> compared_for_proof_of(const Layout& layout,
                                                 const std::vector<std::string>& outputs, ReadEdition& read);

/// Compares files that were just made, before they are written; for the proof too.
void compare_made(const std::vector<OutputFile>& files, const ReadEdition& read, const RunContext& context,
                  EditionOutcome& outcome);

/// Compares files that stand in the edition's folder: those of an earlier run.
void compare_standing(const ReadEdition& read, const RunContext& context, EditionOutcome& outcome);

/// What could not be compared of the edition of this id, as warnings.
Report tell_not_compared(const EditionChanges& changes, std::string_view id);

} // namespace stonehand
