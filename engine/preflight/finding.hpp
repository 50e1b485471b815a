#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "preflight/rule.hpp"

namespace stonehand
{

/// Where in a PDF a rule is broken: as near as can be said.
struct FindingPlace {
    std::uint32_t page = 0;   ///< counted from 1; 0 where it is no page's
    std::uint32_t object = 0; ///< number of the indirect object; 0 where there is none
    bool operator==(const FindingPlace&) const = default;
};

/// One place where one rule is broken.
struct Finding {
    Rule rule;
    FindingPlace place;
    Message message; ///< what stands there, in words: “the Figure “chart” has no alternative text”
    bool operator==(const Finding&) const = default;
};

/// What is found while a file is judged. Of each rule the first places are kept and all are counted, so that
/// a file of a million faults fits in memory and on a page.
class Findings
{
  public:
    static constexpr std::size_t most_kept_of_a_rule = 20;

    /// Only rules of these standards are heard.
    explicit Findings(const std::vector<Standard>& standards);

    /// The same fault often breaks a rule of each standard: it is told once for each that is asked for.
    void add(std::initializer_list<Rule> rules, FindingPlace place, Message message);
    void add(Rule rule, FindingPlace place, Message message);

    /// In the order of the table, each rule's places as they were found.
    std::vector<Finding> sorted() const;
    std::size_t count(Rule rule) const { return counts_[rule.row()]; }
    /// Whether rules of this standard, or of this level of it, are heard.
    bool hears(Standard standard) const;
    const std::vector<Standard>& standards() const { return standards_; }
    /// By row of the table.
    const std::vector<std::size_t>& counts() const { return counts_; }

  private:
    bool is_heard(const RuleEntry& rule) const;

    std::vector<Standard> standards_;
    std::vector<std::size_t> counts_;
    std::vector<Finding> kept_;
};

} // namespace stonehand
