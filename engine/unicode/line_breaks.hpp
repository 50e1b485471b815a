#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/line_break_level.hpp"

namespace stonehand
{

enum class BreakKind {
    Allowed,
    Discouraged, ///< inside a web or mail address, without a hyphen: only where nothing better offers
    Mandatory    ///< after what ends a line by LB4 and LB5
};

/// A place where a line may or must end: before the byte `at`.
struct BreakOpportunity {
    std::uint32_t at;
    BreakKind kind;
    bool operator==(const BreakOpportunity&) const = default;
};

/// UAX #14 tailored to the language of the text; the end of the text is not listed. Han by the rules of
/// clreq: quotation marks beside Han open and close (clreq-cjk 6), dashes and ellipses of two are not parted,
/// and what `level` keeps from lines' starts and ends (clreq-cjk 2). No line of other text begins with a dash
/// that follows a word.
std::vector<BreakOpportunity> line_breaks(std::string_view text, const Language& language,
                                          LineBreakLevel level = LineBreakLevel::Normal);

} // namespace stonehand
