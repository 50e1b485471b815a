#include "preflight/code_space.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

/// The CMaps whose name holds `part`, the first row that does; the ranges are those of Adobe's files.
struct PredefinedRow {
    std::string_view part;
    std::initializer_list<CodeSpace::Range> ranges;
};

constexpr PredefinedRow predefined[] = {
    {"Identity", {{2, 0x0000, 0xFFFF}}},
    {"UCS2", {{2, 0x0000, 0xFFFF}}},
    {"UTF16", {{2, 0x0000, 0xD7FF}, {2, 0xE000, 0xFFFF}, {4, 0xD800'DC00, 0xDBFF'DFFF}}},
    {"RKSJ", {{1, 0x00, 0x80}, {1, 0xA0, 0xDF}, {1, 0xFD, 0xFF}, {2, 0x8140, 0x9FFC}, {2, 0xE040, 0xFCFC}}},
    {"GBK2K", {{1, 0x00, 0x7F}, {2, 0x8140, 0xFEFE}, {4, 0x8130'8130, 0xFE39'FE39}}},
    {"GBK", {{1, 0x00, 0x80}, {2, 0x8140, 0xFEFE}}},
    {"GBpc", {{1, 0x00, 0x80}, {1, 0xFD, 0xFF}, {2, 0xA1A1, 0xFCFE}}},
    {"CNS-EUC", {{1, 0x00, 0x80}, {2, 0xA1A1, 0xFEFE}, {4, 0x8EA1'A1A1, 0x8EA7'FEFE}}},
    {"HKscs", {{1, 0x00, 0x80}, {2, 0x8740, 0xFEFE}}},
    {"B5pc", {{1, 0x00, 0x80}, {1, 0xFD, 0xFF}, {2, 0xA140, 0xFCFE}}},
    {"B5", {{1, 0x00, 0x80}, {2, 0xA140, 0xFEFE}}},
    {"KSCms", {{1, 0x00, 0x80}, {2, 0x8141, 0xFEFE}}},
    {"KSCpc", {{1, 0x00, 0x84}, {1, 0xFE, 0xFF}, {2, 0xA141, 0xFDFE}}},
    {"GB-EUC", {{1, 0x00, 0x80}, {2, 0xA1A1, 0xFEFE}}},
    {"KSC-EUC", {{1, 0x00, 0x80}, {2, 0xA1A1, 0xFEFE}}},
    {"EUC", {{1, 0x00, 0x80}, {2, 0x8EA0, 0x8EDF}, {2, 0xA1A1, 0xFEFE}}},
};

/// Whether a byte of a code, counted from the front, is within a range.
bool is_within(const CodeSpace::Range& range, std::size_t index, char byte)
{
    const std::size_t shift = (range.size - 1 - index) * 8;
    const auto value = static_cast<unsigned char>(byte);
    return value >= (range.first >> shift & 0xFF) && value <= (range.last >> shift & 0xFF);
}

bool holds(const CodeSpace::Range& range, std::string_view codes)
{
    if (codes.size() < range.size) return false;
    for (std::size_t index = 0; index < range.size; ++index)
        if (!is_within(range, index, codes[index])) return false;
    return true;
}

} // namespace

std::size_t CodeSpace::size_of_first(std::string_view codes) const
{
    // A code of no range is as long as the shortest that begins like it, else as the shortest of all
    // (9.7.6.3).
    constexpr std::size_t longest = 4;
    std::size_t shortest = longest + 1, likest = longest + 1;
    for (const Range& range : ranges_) {
        if (holds(range, codes)) return range.size;
        shortest = std::min(shortest, range.size);
        if (!codes.empty() && is_within(range, 0, codes[0])) likest = std::min(likest, range.size);
    }
    if (likest <= longest) return likest;
    return shortest <= longest ? shortest : 1;
}

CodeSpace predefined_code_space(std::string_view cmap)
{
    for (const PredefinedRow& row : predefined)
        if (cmap.find(row.part) != cmap.npos) return row.ranges;
    return {{2, 0x0000, 0xFFFF}}; // H and V, whose codes are of two bytes
}

} // namespace stonehand
