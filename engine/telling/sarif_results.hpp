#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "telling/event.hpp"

namespace stonehand
{

/// A stretch of a file; lines and columns from 1, columns in code points, the end behind the last character.
struct SarifRegion {
    std::uint32_t line = 0, column = 0, end_line = 0, end_column = 0;
    auto operator<=>(const SarifRegion&) const = default;
};

/// Where something stands: in a file, and where in it if that is known.
struct SarifPlace {
    std::string path, words; ///< what is said of the place; empty: nothing
    std::optional<SarifRegion> region;
    auto operator<=>(const SarifPlace&) const = default;
};

/// One fault, as SARIF tells it.
struct SarifResult {
    std::string rule; ///< the code's id, or that of a rule of preflight
    Severity level = Severity::Error;
    std::string message;
    std::optional<SarifPlace> place;
    std::vector<SarifPlace> related;
    std::uint32_t page = 0, object = 0; ///< of a PDF; 0: none
    auto operator<=>(const SarifResult&) const = default;
};

/// What a run told: its faults, each once, and what could not be judged at all.
struct SarifResults {
    std::vector<SarifResult> results;
    std::set<SarifResult> known; ///< the same, to find those that were told before
    std::vector<std::string> notices;
};

/// Takes what an event tells of faults; all others are passed over.
void take_results(const Event& event, Tongue tongue, SarifResults& taken);

} // namespace stonehand
