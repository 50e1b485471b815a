#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/code.hpp"

namespace stonehand
{

/// The document standards that a PDF is judged by. The levels of PDF/A-2 stand apart: a file of level A keeps
/// the rules of U and B too. The levels of PDF/X are those of ISO 15930-4, -6 and -7: X-1a:2003, X-3:2003,
///
enum class Standard { Ua1, A2b, A2u, A2a, X1a, X3, X4 };

/// The standards that ask for a rule: from one to another, in the order of `Standard`.
struct AskedBy {
    Standard first, last;

    /// By a standard; of a level of PDF/A-2, by those above it too.
    constexpr AskedBy(Standard lowest)
        : AskedBy(lowest, Standard::A2b <= lowest && lowest <= Standard::A2a ? Standard::A2a : lowest)
    {
    }
    constexpr AskedBy(Standard from, Standard to) : first(from), last(to) {}
    constexpr bool has(Standard standard) const { return first <= standard && standard <= last; }
};

inline constexpr AskedBy every_x{Standard::X1a, Standard::X4},
    x_of_pdf_14{Standard::X1a, Standard::X3}, ///< no transparency, no layers
    x3_and_x4{Standard::X3, Standard::X4};    ///< colours other than inks too
constexpr bool is_x(Standard standard)
{
    return every_x.has(standard);
}

/// Who can say whether a rule is kept: this program, or only a person who looks and reads.
enum class JudgedBy { Machine, Person };

/// A row of the table of rules: the one place where a rule's standard, meaning and remedy stand.
struct RuleEntry {
    std::string_view
        id; ///< “UA 7.1-1”, “A 6.1.2-1”: clause and test as validators number them; “MH 09-007” without one
    AskedBy asked_by;
    JudgedBy judged_by;
    std::string_view matterhorn; ///< the failure conditions of the Matterhorn Protocol 1.1, or nothing
    std::string_view holds;      ///< what must hold
    std::string_view remedy;     ///< what to do where it does not
    Severity severity = Severity::Error; ///< a warning: no standard asks for it, but printers do
    std::string_view clause = {};        ///< of ISO 15930, where `id` does not say it: “-4 6.8, -7 6.12”
    std::string_view source = {}; ///< who says so, where the text of the standard was not at hand: “AN4, LIB”
};

/// Every rule, those of PDF/UA-1 first, then of PDF/A-2, each standard's in the order of its clauses, then of
/// PDF/X; docs/preflight.md is made from it.
inline constexpr RuleEntry rule_table[] = {
#include "preflight/ua_rules.inc"

#include "preflight/a_rules.inc"

#include "preflight/x_rules.inc"
};

/// A rule out of the table. Written as its id, `"UA 7.1-1"`; an id that is not in the table does not compile.
class Rule
{
  public:
    template <std::size_t size>
    consteval Rule(const char (&id)[size]) : row_(row_of(std::string_view(id, size - 1)))
    {
    }
    /// The rule in a row of the table, which must have it.
    static constexpr Rule at(std::size_t row) { return Rule(row); }
    constexpr const RuleEntry& entry() const { return rule_table[row_]; }
    constexpr std::size_t row() const { return row_; }
    constexpr bool operator==(const Rule&) const = default;

  private:
    constexpr explicit Rule(std::size_t row) : row_(row) {}
    static consteval std::size_t row_of(std::string_view id)
    {
        for (std::size_t row = 0; row < std::size(rule_table); ++row)
            if (rule_table[row].id == id) return row;
        throw "this rule is in none of preflight/ua_rules.inc, a_rules.inc and x_rules.inc";
    }

    std::size_t row_;
};

} // namespace stonehand
