#pragma once

#include <optional>

#include "engine.hpp"
#include "proof/proof.hpp"

namespace stonehand
{

/// Whether a file that was made may be sent, in a plain sentence. `most_ink`: the most on one place of it,
/// where that was measured; 1 is one ink's full tint.
ProofOutput proof_output(const OutputFile& file, std::optional<double> most_ink);

/// The same of a file whose pages are stamped.
ProofOutput draft_output(const OutputFile& file);

/// The same of an output of which nothing was made.
ProofOutput unmade_output(const std::string& output);

/// Says over all outputs of a proof whether they may be sent, by what was found.
void give_verdict(Proof& proof);

/// Says over the proof of what was saved last, of which no file is made, what was found in it.
void give_live_verdict(Proof& proof);

} // namespace stonehand
