#pragma once

#include "base/report.hpp"
#include "xml/grammar_index.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// “<p>, <list>”, shortened where a list would not be read.
Message tags(const std::vector<std::string>& names);

/// Tells what to write instead of a child that the grammar does not know: the name in small letters, what a
/// name from elsewhere is called here, the nearest name, or all that may stand. Nothing is offered that may
/// not stand in the element, unless it is told where it may.
void advise_element(std::string_view unknown, const Element& parent, const GrammarIndex::Entry& entry,
                    const GrammarIndex& index, Diagnostic& told);

/// The same for an attribute that the element does not have.
void advise_attribute(std::string_view unknown, const Element& element, const GrammarIndex::Entry& entry,
                      const Grammar& grammar, Diagnostic& told);

} // namespace stonehand
