#pragma once

#include <string>

#include "proof/proof.hpp"

namespace stonehand
{

/// A proof as one HTML file that needs nothing else: no other file, no network. The same proof gives the same
/// bytes.
std::string write_proof(const Proof& proof);

} // namespace stonehand
