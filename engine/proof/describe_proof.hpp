#pragma once

#include <string>

#include "proof/proof.hpp"

namespace stonehand
{

/// What a proof says, as JSON for the page's script: everything but the pages' contents and their shapes.
/// What is told in words is told in English and in Chinese: `["…","…"]`.
std::string describe_proof(const Proof& proof);

/// The shapes of its pages: `{"colours":[…],"glyphs":[…],"pictures":[…],"drawings":[…]}`.
std::string describe_shapes(const ProofShapes& shapes);

} // namespace stonehand
