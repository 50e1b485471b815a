#include "telling/order_diagnostics.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace stonehand
{

namespace
{

auto key_of(const Hint& hint)
{
    return std::pair(hint.text.in_english(), hint.at);
}

auto key_of(const Diagnostic& diagnostic)
{
    return std::tuple(diagnostic.at, diagnostic.code.id(), diagnostic.message.in_english());
}

/// Some order in which only equals are equal, to find what was told before without a look at all of it:
/// thousands of faults can stand at one place.
struct ByAllOfIt {
    bool operator()(const Diagnostic* one, const Diagnostic* other) const
    {
        if (key_of(*one) != key_of(*other)) return key_of(*one) < key_of(*other);
        return std::lexicographical_compare(
            one->hints.begin(), one->hints.end(), other->hints.begin(), other->hints.end(),
            [](const Hint& first, const Hint& second) { return key_of(first) < key_of(second); });
    }
};

} // namespace

std::vector<Diagnostic> order_diagnostics(const Report& report)
{
    std::vector<const Diagnostic*> ordered;
    for (const Diagnostic& diagnostic : report.diagnostics()) ordered.push_back(&diagnostic);
    // Stable: faults of one place keep the order in which they were found. `no_file` is the largest FileId.
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Diagnostic* one, const Diagnostic* other) { return one->at < other->at; });
    std::vector<Diagnostic> once;
    std::set<const Diagnostic*, ByAllOfIt> told;
    for (const Diagnostic* diagnostic : ordered)
        if (told.insert(diagnostic).second) once.push_back(*diagnostic);
    return once;
}

} // namespace stonehand
