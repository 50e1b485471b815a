#pragma once

#include <optional>

#include "program/edition_run.hpp"

namespace stonehand
{

/// A build of an earlier run that was made of the same inputs; nothing where there is none, and where what is
/// asked for (`--stats`, `--timings`) only a new build tells.
std::optional<KeptBuild> recall_edition(const ReadEdition& read, const RunContext& context);

/// Sees to it that the files of the recalled build stand, and tells its warnings anew. Nothing where a file
/// is no longer there to be taken: the edition has to be built.
std::optional<EditionOutcome> take_recalled(ReadEdition& read, const RunContext& context);

} // namespace stonehand
