#pragma once

#include <vector>

#include "proof/proof.hpp"

namespace stonehand
{

/// Where on the pages a stretch of the sources is painted: of each page the box around it, the first pages
/// alone. Nothing where it is not painted.
std::vector<ProofPlace> find_places(Span span, const ProofPages& pages);

} // namespace stonehand
