#include "telling/order_diagnostics.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace stonehand
{

namespace
{

/// What makes a fault another one: its place, its words, and the other places that it points at.
auto key_of(const Diagnostic& diagnostic)
{
    std::vector<std::optional<Span>> others;
    for (const Hint& hint : diagnostic.hints) others.push_back(hint.at);
    return std::tuple(diagnostic.at, diagnostic.code.id(), diagnostic.message.in_english(), others);
}

} // namespace

std::vector<Diagnostic> order_diagnostics(const Report& report)
{
    std::vector<const Diagnostic*> ordered;
    for (const Diagnostic& diagnostic : report.diagnostics()) ordered.push_back(&diagnostic);
    // Faults of one place keep the order in which they were found, which is that of their addresses: they
    // stand in one vector. `no_file` is the largest FileId.
    std::sort(ordered.begin(), ordered.end(), [](const Diagnostic* one, const Diagnostic* other) {
        return std::tie(one->at, one) < std::tie(other->at, other);
    });
    std::vector<Diagnostic> once;
    // Looked for in a set: thousands of faults can stand at one place. Of one that is told with other advice
    // each time, such as what was tried in each style, the first is enough.
    std::set<decltype(key_of(*ordered.front()))> told;
    for (const Diagnostic* diagnostic : ordered)
        if (told.insert(key_of(*diagnostic)).second) once.push_back(*diagnostic);
    return once;
}

} // namespace stonehand
