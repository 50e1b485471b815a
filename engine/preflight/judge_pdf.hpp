#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "preflight/finding.hpp"

namespace stonehand
{

/// What was found out about a PDF.
struct Judgement {
    std::vector<Standard>
        standards; ///< that it was judged by; none where none was asked for and it claims none
    std::vector<Finding> findings;   ///< in the order of the table of rules
    std::vector<std::size_t> counts; ///< of places, by row of the table
    Message unreadable;              ///< why it could not be read at all; else empty

    /// Warnings break no standard.
    bool keeps_all() const;
};

/// Judges a PDF, of whatever origin, by every rule of `standards` that a machine can judge; with no standard
/// by those that the file claims. Reads nothing but the bytes, and changes nothing.
Judgement judge_pdf(std::string_view bytes, std::vector<Standard> standards);

} // namespace stonehand
