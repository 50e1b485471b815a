#include "colour/printing_condition.hpp"

#include <algorithm>
#include <array>

namespace stonehand
{

namespace
{

// Limits of ink: fact sheet print-production, 5. Of resolution: 4, R0031, sheet-fed and heat-set offset, and
// newspapers.
const std::array conditions{
    PrintingCondition{"CGATS TR 006",
                      "GRACoL 2006: sheet-fed offset on coated paper",
                      {"GRACoL2006_Coated1v2.icc", "GRACoL2006_Coated1.icc"},
                      3.2,
                      149,
                      224},
    PrintingCondition{"CGATS21-2-CRPC6",
                      "GRACoL 2013: sheet-fed offset on coated paper",
                      {"GRACoL2013_CRPC6.icc"},
                      3.2,
                      149,
                      224},
    PrintingCondition{"FOGRA39",
                      "offset on coated paper, ISO 12647-2:2004/Amd 1",
                      {"FOGRA39L_coated.icc", "CoatedFOGRA39.icc", "ISOcoated_v2_eci.icc"},
                      3.3,
                      149,
                      224},
    PrintingCondition{"FOGRA47",
                      "offset on uncoated white paper, ISO 12647-2:2004/Amd 1",
                      {"PSO_Uncoated_ISO12647_eci.icc"},
                      3.0,
                      149,
                      224},
    PrintingCondition{
        "FOGRA51", "offset on premium coated paper, ISO 12647-2:2013", {"PSOcoated_v3.icc"}, 3.0, 149, 224},
    PrintingCondition{"FOGRA52",
                      "offset on wood-free uncoated paper, ISO 12647-2:2013",
                      {"PSOuncoated_v3_FOGRA52.icc"},
                      3.0,
                      149,
                      224},
    PrintingCondition{"IFRA26",
                      "cold-set offset on newsprint, ISO 12647-3",
                      {"ISOnewspaper26v4.icc", "ISOnewspaper26v4_gr.icc"},
                      2.45,
                      99,
                      149},
    PrintingCondition{"JCS2011",
                      "Japan Color 2011: sheet-fed offset on coated paper",
                      {"JapanColor2011Coated.icc"},
                      3.5,
                      149,
                      224},
};

} // namespace

std::span<const PrintingCondition> printing_conditions()
{
    return conditions;
}

const PrintingCondition* find_printing_condition(std::string_view name)
{
    const auto found = std::find_if(conditions.begin(), conditions.end(),
                                    [&](const PrintingCondition& one) { return one.name == name; });
    return found == conditions.end() ? nullptr : &*found;
}

std::vector<std::string> printing_condition_names()
{
    std::vector<std::string> names;
    for (const PrintingCondition& condition : conditions) names.emplace_back(condition.name);
    return names;
}

} // namespace stonehand
