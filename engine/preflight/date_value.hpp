#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stonehand
{

/// A date with its time of day, as the Info of a PDF or an XMP packet has it.
struct DateValue {
    std::int64_t seconds = 0;              ///< since 1970-01-01, of the clock that it was read from
    std::optional<std::int64_t> zone = {}; ///< seconds that this clock is ahead of UTC, where that is said
};

/// “D:20260131093000+01'00'”; what may be left out at its end may be missing (ISO 32000-1, 7.9.4).
std::optional<DateValue> read_pdf_date(std::string_view text);
/// “2026-01-31T09:30:00+01:00” or less of it (ISO 8601, as XMP allows it).
std::optional<DateValue> read_xmp_date(std::string_view text);

/// Whether two dates are the same second; where one names no zone, of the same clock.
bool is_same_time(const DateValue& one, const DateValue& other);

} // namespace stonehand
