#pragma once

#include "program/edition_run.hpp"

namespace stonehand
{

/// Sets an edition that was read, and, if the command is `build` and nothing is wrong with it, writes its
/// files, the manifest last. Faults are added to the report of `read`.
EditionOutcome make_edition(ReadEdition& read, const RunContext& context);

} // namespace stonehand
