#pragma once

#include "base/report.hpp"
#include "xml/grammar_index.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Checks what stands between the tags of an element: text where none may stand; a child that is unknown, in
/// the wrong parent, out of order, missing or surplus. Not what the children themselves hold.
void check_children(const Element& element, const GrammarIndex::Entry& entry, const GrammarIndex& index,
                    Report& report);

} // namespace stonehand
