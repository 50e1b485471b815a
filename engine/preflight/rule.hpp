#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace stonehand
{

/// The document standards that a PDF is judged by. The levels of PDF/A-2 stand apart: a file of level A keeps
/// the rules of U and B too.
enum class Standard { Ua1, A2b, A2u, A2a };

/// Who can say whether a rule is kept: this program, or only a person who looks and reads.
enum class JudgedBy { Machine, Person };

/// A row of the table of rules: the one place where a rule's standard, meaning and remedy stand.
struct RuleEntry {
    std::string_view
        id; ///< “UA 7.1-1”, “A 6.1.2-1”: clause and test as validators number them; “MH 09-007” without one
    Standard standard; ///< the lowest level of it that asks for this
    JudgedBy judged_by;
    std::string_view matterhorn; ///< the failure conditions of the Matterhorn Protocol 1.1, or nothing
    std::string_view holds;      ///< what must hold
    std::string_view remedy;     ///< what to do where it does not
};

/// Every rule, those of PDF/UA-1 first, each standard's in the order of its clauses; docs/preflight.md is
/// made from it.
inline constexpr RuleEntry rule_table[] = {
#include "preflight/ua_rules.inc"

#include "preflight/a_rules.inc"
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
        throw "this rule is in neither preflight/ua_rules.inc nor preflight/a_rules.inc";
    }

    std::size_t row_;
};

} // namespace stonehand
