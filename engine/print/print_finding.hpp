#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/outline.hpp"
#include "print/print_limits.hpp"

namespace stonehand
{

/// Where a rule for print is broken: as near as can be said.
struct PrintPlace {
    std::uint32_t page = 0;      ///< counted from 1; 0 where it is no page's
    std::uint32_t object = 0;    ///< number of the indirect object; 0 where there is none
    std::optional<PlaneBox> box; ///< in pt, from where the boxes of the page are measured
    bool operator==(const PrintPlace&) const = default;
};

/// One place where one rule for print is broken.
struct PrintFinding {
    PrintRule rule;
    Severity severity = Severity::Error;
    PrintPlace place;
    Message message; ///< what stands there, in words
    Message actual;  ///< as a number with its unit, or a word: “6 pt”; empty where it has none
    Message allowed; ///< the same: “at least 8 pt”
    bool operator==(const PrintFinding&) const = default;
};

/// What is found while a file is judged. Places of one fault that lie together are one; of each rule the
/// first are kept and all are counted.
class PrintFindings
{
  public:
    static constexpr std::size_t most_kept_of_a_rule = 20;

    /// Only rules that these limits judge are heard; they must live as long.
    explicit PrintFindings(const PrintLimits& limits)
        : limits_(limits), counts_(print_rule_count), found_(print_rule_count)
    {
    }

    const PrintLimits& limits() const { return limits_; }
    bool hears(PrintRule rule) const { return limits_.severity(rule).has_value(); }

    /// With the severity that the limits give the rule. `finding.severity` is not looked at.
    void add(PrintFinding finding);
    /// With a severity of its own, or the one that the limits give the rule where that is less grave.
    void add_as(Severity severity, PrintFinding finding);

    /// In the order of the table, each rule's places as they were found.
    std::vector<PrintFinding> sorted() const;
    /// By row of the table.
    const std::vector<std::size_t>& counts() const { return counts_; }
    std::size_t errors() const { return errors_; }
    std::size_t warnings() const { return warnings_; }

  private:
    static bool goes_on(PrintFinding& last, const PrintFinding& finding);

    const PrintLimits& limits_;
    std::vector<std::size_t> counts_;
    /// By row of the table; behind those that are kept the last one, which may go on.
    std::vector<std::vector<PrintFinding>> found_;
    std::size_t errors_ = 0, warnings_ = 0; ///< places
};

/// “0.25 pt”: to a thousandth, without zeros at the end.
Message with_unit(double number, std::string_view unit);

} // namespace stonehand
