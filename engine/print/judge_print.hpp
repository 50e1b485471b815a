#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "print/print_finding.hpp"

namespace stonehand
{

/// What was found out about a PDF that is to be printed.
struct PrintJudgement {
    std::string limits;                 ///< the name of those that it was judged by
    std::vector<PrintFinding> findings; ///< in the order of the table of rules
    std::vector<std::size_t> counts;    ///< of places, by row of the table
    std::vector<Message> not_seen; ///< “page 3: its content nests too deep”: there may be more faults
    Message unreadable;            ///< why it could not be read at all; else empty
    std::size_t errors = 0, warnings = 0; ///< of places

    /// Without an error, as far as all was seen.
    bool passes() const { return unreadable.empty() && not_seen.empty() && errors == 0; }
};

/// Judges a PDF, of whatever origin, by every rule for print that the limits give a severity. Reads nothing
/// but the bytes, and changes nothing.
PrintJudgement judge_print(std::string_view bytes, const PrintLimits& limits);

} // namespace stonehand
