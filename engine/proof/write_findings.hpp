#pragma once

#include <vector>

#include "proof/json_text.hpp"
#include "proof/proof.hpp"

namespace stonehand
{

/// Writes findings as a JSON array, as the page's script lists them.
void write_findings(const std::vector<ProofFinding>& findings, JsonText& json);

} // namespace stonehand
