#pragma once

#include <string>

#include "xml/grammar.hpp"

namespace stonehand
{

/// The RELAX NG schema (XML syntax) of a grammar, with its docs as annotations: the same verdict as
/// check_grammar on every tree with its includes resolved; besides, the grammar's parts may be roots, and an
/// xi:include may stand wherever elements may, because editors validate single files.
std::string write_relax_ng(const Grammar& grammar);

} // namespace stonehand
