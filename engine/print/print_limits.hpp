#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/code.hpp"
#include "print/print_rule.hpp"

namespace stonehand
{

/// A row of the table of limits: the one place where a limit's unit, meaning and numbers stand.
struct PrintLimitEntry {
    std::string_view key;  ///< “white-text”, in files of limits too
    std::string_view unit; ///< pt, mm, ppi, or nothing
    std::string_view rules;
    std::string_view meaning;
    std::array<double, print_variant_count> values;
};

inline constexpr PrintLimitEntry print_limit_table[] = {
#include "print/print_limits.inc"
};
inline constexpr std::size_t print_limit_count = std::size(print_limit_table);

/// A limit out of the table. Written as its key, `"white-text"`; a key that is not in the table does not
/// compile.
class PrintLimit
{
  public:
    template <std::size_t size>
    consteval PrintLimit(const char (&key)[size]) : row_(row_of(std::string_view(key, size - 1)))
    {
    }
    constexpr const PrintLimitEntry& entry() const { return print_limit_table[row_]; }
    constexpr std::size_t row() const { return row_; }

  private:
    static consteval std::size_t row_of(std::string_view key)
    {
        for (std::size_t row = 0; row < print_limit_count; ++row)
            if (print_limit_table[row].key == key) return row;
        throw "this limit is not in print/print_limits.inc";
    }

    std::size_t row_;
};

/// What a file is judged by: how grave each rule is, and the numbers that it goes by.
struct PrintLimits {
    std::string name; ///< “gwg-sheet”, or what a file of limits calls itself
    std::array<std::optional<Severity>, print_rule_count> severities; ///< by row; nothing: not judged
    std::array<double, print_limit_count> values{};                   ///< by row

    std::optional<Severity> severity(PrintRule rule) const { return severities[rule.row()]; }
    double operator[](PrintLimit limit) const { return values[limit.row()]; }
};

/// Those of a variant by its word; nothing where there is none of that name.
std::optional<PrintLimits> limits_of_variant(std::string_view word);

} // namespace stonehand
