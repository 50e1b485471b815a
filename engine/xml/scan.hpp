#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "base/report.hpp"
#include "base/span.hpp"

namespace stonehand
{

/// A stretch of bytes that libxml2 is to see as `fill`.
struct Mend {
    std::uint32_t begin, end;
    char fill;
};

/// The slips of one file that leave no doubt: each is told and mended, so that reading goes on.
struct Slips {
    std::vector<Mend> mends;
    std::uint32_t told = 0;
};

/// What is left of the limits, over a file and all that it includes: an include may be included a thousand
/// times.
struct XmlBudget {
    std::uint64_t bytes;
    std::uint64_t nodes; ///< elements, attributes and texts
};

/// What the steps of scanning one file share.
struct Scan {
    std::string_view bytes;
    FileId file;
    const Limits& limits;
    XmlBudget& budget;
    Report& report;
    Slips& slips;

    Span span(std::size_t begin, std::size_t end) const
    {
        return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    /// Tells a slip; of a file with hundreds of them, only the first hundred.
    void tell_slip(Code code, Span at, Message message, Message hint, std::optional<Span> other = {}) const;
    /// Tells that the budget ends here.
    void tell_full(std::size_t at) const;
    void mend(Span at, char fill) const { slips.mends.push_back({at.begin, at.end, fill}); }
    /// Takes one node from the budget; false if none is left.
    bool take_node() const
    {
        if (budget.nodes == 0) return false;
        --budget.nodes;
        return true;
    }
};

constexpr bool is_xml_space(char letter)
{
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

/// Whether a byte may begin a name. Bytes above ASCII are let through: libxml2 judges them.
constexpr bool begins_name(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_' ||
           letter == ':' || static_cast<unsigned char>(letter) >= 0x80;
}

constexpr bool continues_name(char letter)
{
    return begins_name(letter) || (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
}

/// The end of the name that begins at `at`; `at` itself if none does.
inline std::size_t end_of_name(std::string_view bytes, std::size_t at)
{
    if (at >= bytes.size() || !begins_name(bytes[at])) return at;
    while (at < bytes.size() && continues_name(bytes[at])) ++at;
    return at;
}

inline std::size_t skip_space(std::string_view bytes, std::size_t at)
{
    while (at < bytes.size() && is_xml_space(bytes[at])) ++at;
    return at;
}

} // namespace stonehand
