#pragma once

#include <string>

#include "proof/live_state.hpp"
#include "proof/proof.hpp"

namespace stonehand
{

/// A proof as one HTML file that needs nothing else: no other file, no network. The same proof gives the same
/// bytes.
std::string write_proof(const Proof& proof);

/// The same page as `stonehand watch` serves it: it asks its server for what is saved next.
std::string write_live_proof(const Proof& proof, const LiveState& state);
/// Its content security policy, which stands in it too.
std::string live_policy();

} // namespace stonehand
