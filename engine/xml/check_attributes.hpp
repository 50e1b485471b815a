#pragma once

#include "base/report.hpp"
#include "xml/grammar_index.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Checks the attributes of an element: unknown, missing, or with a bad value.
void check_attributes(const Element& element, const GrammarIndex::Entry& entry, const Grammar& grammar,
                      Report& report);

} // namespace stonehand
