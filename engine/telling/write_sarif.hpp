#pragma once

#include <string>

#include "telling/sarif_results.hpp"

namespace stonehand
{

/// A log of one run (SARIF 2.1.0, OASIS Standard): every code, and the rules of preflight that are broken, as
/// rules of the tool; a result for each fault. Relative paths stay relative.
std::string write_sarif(const SarifResults& taken, ExitStatus status, Tongue tongue);

} // namespace stonehand
