#include "program/order_diagnostics.hpp"

#include <algorithm>

namespace stonehand
{

std::vector<Diagnostic> order_diagnostics(const Report& report)
{
    std::vector<Diagnostic> ordered = report.diagnostics();
    // Stable: faults of one place keep the order in which they were found. `no_file` is the largest FileId.
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Diagnostic& one, const Diagnostic& other) { return one.at < other.at; });
    std::vector<Diagnostic> once;
    for (Diagnostic& diagnostic : ordered) {
        auto same_place = once.rbegin();
        while (same_place != once.rend() && same_place->at == diagnostic.at && *same_place != diagnostic)
            ++same_place;
        const bool told = same_place != once.rend() && *same_place == diagnostic;
        if (!told) once.push_back(std::move(diagnostic));
    }
    return once;
}

} // namespace stonehand
