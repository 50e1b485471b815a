#pragma once

#include <vector>

#include "engine.hpp"
#include "preflight/judge_pdf.hpp"
#include "program/kept_paths.hpp"
#include "proof/proof.hpp"

namespace stonehand
{

/// Where what was told comes from.
struct FindingSources {
    const Sources& sources;
    const KeptRoots& roots; ///< files are named from there, so that a proof does not say where it was built
    const ProofPages& pages;
};

/// What was told of an edition, in the order of its places, each at its place on the pages.
std::vector<ProofFinding> proof_findings(const Report& report, const FindingSources& from);

/// How a place is told: `editions/2022-09/edition.xml`, from the content root or the folder of layouts; what
/// lies elsewhere by its own name.
std::string shown_path(const std::string& path, const KeptRoots& roots);

/// What preflight warns of in a file: a fault would have been told. Pages of a file of the whole edition are
/// those of the proof.
std::vector<ProofFinding> proof_findings(const Judgement& judgement, const OutputFile& file);

} // namespace stonehand
