#include "print/print_limits.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

static_assert(std::all_of(std::begin(print_rule_table), std::end(print_rule_table),
                          [](const PrintRuleEntry& rule) {
                              return rule.severities.size() == print_variant_count &&
                                     rule.severities.find_first_not_of("EW-") == rule.severities.npos;
                          }));

std::optional<Severity> severity_of(char letter)
{
    if (letter == '-') return std::nullopt;
    return letter == 'E' ? Severity::Error : Severity::Warning;
}

} // namespace

std::optional<PrintLimits> limits_of_variant(std::string_view word)
{
    const auto found = std::find_if(std::begin(print_variants), std::end(print_variants),
                                    [&](const PrintVariant& variant) { return variant.word == word; });
    if (found == std::end(print_variants)) return std::nullopt;
    const auto variant = static_cast<std::size_t>(found - std::begin(print_variants));
    PrintLimits limits;
    limits.name = word;
    for (std::size_t row = 0; row < print_rule_count; ++row)
        limits.severities[row] = severity_of(print_rule_table[row].severities[variant]);
    for (std::size_t row = 0; row < print_limit_count; ++row)
        limits.values[row] = print_limit_table[row].values[variant];
    return limits;
}

} // namespace stonehand
