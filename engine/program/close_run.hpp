#pragma once

#include <vector>

#include "base/report.hpp"
#include "program/choose_editions.hpp"
#include "program/edition_pool.hpp"

namespace stonehand
{

/// What is written once all editions of a run are done: the manifest over them, after that what make and
/// Ninja are to know. What no build makes any more, of editions and essays that
/// are gone, is told, and removed with `--prune`.
void close_run(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends, const RunContext& context,
               Report& report);

} // namespace stonehand
