#pragma once

#include <vector>

#include "engine.hpp"
#include "preflight/judge_pdf.hpp"
#include "program/edition_run.hpp"
#include "program/measure_ink_of.hpp"
#include "proof/proof.hpp"

namespace stonehand
{

/// A file that was made, and what was found in it.
struct JudgedFile {
    const OutputFile& file;
    const Judgement* judgement = nullptr;       ///< null: it was not judged
    const std::vector<SheetInk>* ink = nullptr; ///< of every sheet; null: it was not measured
};

/// The bytes of an edition's proof, from its pages and what all other files came to. What was told of the
/// edition stands in its report; `unmade` are outputs of which there is no file; `changes` are those since an
/// old build, where one is compared with.
std::string make_proof(const OutputFile& proof, const std::vector<JudgedFile>& files,
                       const std::vector<std::string>& unmade, const std::optional<EditionChanges>& changes,
                       const ReadEdition& read, const RunContext& context);

/// Whether the proofs of a run show what changed since an old build: no other run may take them for its own.
bool proof_shows_changes(const RunContext& context);

/// The same before it is written, of an edition whose pages are shown and of which no file is made.
Proof proof_alone(const OutputFile& proof, const ReadEdition& read, const RunContext& context);

} // namespace stonehand
