#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "base/message.hpp"

namespace stonehand
{

/// How much is read and made: what nobody writes by hand and no book needs, but a hostile or broken file asks
/// for (fact sheet reliability, 3). `limit_table` says what each one bounds.
struct Limits {
    std::uint64_t file_bytes = 64'000'000;
    std::uint64_t depth = 200;
    std::uint64_t nodes = 2'000'000;
    std::uint64_t attributes = 256;
    std::uint64_t text_bytes = 10'000'000;
    std::uint64_t rules = 100'000;
    std::uint64_t picture_bytes = 64'000'000;
    std::uint64_t picture_side = 16'384;
    std::uint64_t picture_pixels = 200'000'000;
    std::uint64_t decoded_bytes = 1'000'000'000;
    std::uint64_t profile_bytes = 8'000'000;
    // The fact sheet has 64 MB; the collections of Noto's Han faces have twice as much.
    std::uint64_t font_bytes = 256'000'000;
    std::uint64_t font_glyphs = 65'535;
    std::uint64_t pages = 20'000;
    // Contents and references settle in two passes, where a number grows by a figure in three; a fourth that
    // still moves something would go on for ever (architecture.md).
    std::uint64_t passes = 4;
    std::uint64_t seconds = 0; ///< 0: no limit
    std::uint64_t memory = 0;  ///< 0: no limit

    bool are_fixed = false; ///< not said by anybody: no option raises them
    bool operator==(const Limits&) const = default;
};

/// Which of them.
using Limit = std::uint64_t Limits::*;

enum class LimitUnit { Count, Bytes, Seconds };

/// What there is to know of a limit.
struct LimitEntry {
    std::string_view name; ///< as in `--max-NAME`
    Limit limit;
    LimitUnit unit;
    std::uint64_t least, most; ///< that may be said
    std::string_view bounds;   ///< what it bounds, in Markdown
    std::string_view code;     ///< by which more is told
};

/// All of them, in the order in which a build meets them.
std::span<const LimitEntry> limit_table();

/// A value as it may be written: `200`, `64MB`, `600`.
std::string written(std::uint64_t value, LimitUnit unit);

/// What is wrong with a value that was written, and what may be.
struct LimitFault {
    Message wrong, remedy;
};
/// Reads a value: digits, of bytes also with kB, MB or GB (powers of 1000) after them.
std::variant<std::uint64_t, LimitFault> read_limit(const LimitEntry& entry, std::string_view text);

/// The limit's name and value and how to raise it: “the limit depth is 200; --max-depth 400 allows more”.
Message limit_hint(const Limits& limits, Limit limit);

} // namespace stonehand
