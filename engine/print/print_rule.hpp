#pragma once

#include <cstddef>
#include <string_view>

namespace stonehand
{

/// A kind of printing that rules and limits differ by.
struct PrintVariant {
    std::string_view word; ///< of the command line: “gwg-sheet”
    std::string_view name;
};

/// Those of GWG 2022, advertisements first.
inline constexpr PrintVariant print_variants[] = {
#include "print/print_variants.inc"
};
inline constexpr std::size_t print_variant_count = std::size(print_variants);

/// A row of the table of rules for print: the one place where a rule's severities, meaning and remedy stand.
struct PrintRuleEntry {
    std::string_view id;         ///< “R0009” as GWG 2022 numbers them; “SH bleed” of the house
    std::string_view severities; ///< a letter for each variant: E, W, or - where it is not judged
    std::string_view holds;      ///< what must hold
    std::string_view remedy;     ///< what to do where it does not
};

/// Every rule, those of GWG 2022 by number, then those of the house; docs/preflight.md is made from it.
inline constexpr PrintRuleEntry print_rule_table[] = {
#include "print/print_rules.inc"
};
inline constexpr std::size_t print_rule_count = std::size(print_rule_table);

/// A rule out of the table. Written as its id, `"R0009"`; an id that is not in the table does not compile.
class PrintRule
{
  public:
    template <std::size_t size>
    consteval PrintRule(const char (&id)[size]) : row_(row_of(std::string_view(id, size - 1)))
    {
    }
    /// The rule in a row of the table, which must have it.
    static constexpr PrintRule at(std::size_t row) { return PrintRule(row); }
    constexpr const PrintRuleEntry& entry() const { return print_rule_table[row_]; }
    constexpr std::size_t row() const { return row_; }
    constexpr bool operator==(const PrintRule&) const = default;

  private:
    constexpr explicit PrintRule(std::size_t row) : row_(row) {}
    static consteval std::size_t row_of(std::string_view id)
    {
        for (std::size_t row = 0; row < print_rule_count; ++row)
            if (print_rule_table[row].id == id) return row;
        throw "this rule is not in print/print_rules.inc";
    }

    std::size_t row_;
};

} // namespace stonehand
