#pragma once

#include "base/report.hpp"
#include "xml/grammar.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Checks a tree against a grammar and tells every fault at its place: unknown element, element in the wrong
/// parent (naming where it may stand), missing, surplus or misplaced child, text where none may stand,
/// unknown or missing attribute, bad value. Names the nearest allowed name for a likely slip. The children of
/// an unknown element are not checked.
void check_grammar(const Element& root, const Grammar& grammar, Report& report);

} // namespace stonehand
