#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// A way of printing that has a name: which profile describes it and what it bears.
struct PrintingCondition {
    std::string_view name; ///< as the ICC's registry of characterisations has it (fact sheet pdfx, 4)
    std::string_view says; ///< for people
    std::vector<std::string_view> files; ///< its profile, as it is called by those who give it away
    double ink_limit;          ///< the most total ink, 1 is one ink's full tint (print-production, 5)
    unsigned least_resolution; ///< pixels an inch: as few or fewer are an error (GWG 2022 R0031)
    unsigned good_resolution;  ///< as few or fewer are a warning
};

/// Every condition that has a name, in the order of their names.
std::span<const PrintingCondition> printing_conditions();
/// Null for a name that none has.
const PrintingCondition* find_printing_condition(std::string_view name);
/// “FOGRA39, FOGRA47, …”
std::vector<std::string> printing_condition_names();

} // namespace stonehand
