#include "painted/code_spaces.hpp"

#include <algorithm>

#include "preflight/content_lexer.hpp"

namespace stonehand
{

namespace
{

using Range = CodeSpaces::Range;

/// What the names of predefined CMaps say of their codes; the first that fits. EUC of CNS and GB 18030 have
/// codes of four bytes too.
struct NamedSpaces {
    std::string_view part; ///< of the name
    std::vector<Range> ranges;
};

const std::vector<NamedSpaces>& named_spaces()
{
    static const Range ascii{1, {0x00}, {0x80}}, han{2, {0x81, 0x40}, {0xFE, 0xFE}};
    static const std::vector<NamedSpaces> all{
        {"UTF16",
         {{2, {0x00, 0x00}, {0xD7, 0xFF}},
          {4, {0xD8, 0x00, 0xDC, 0x00}, {0xDB, 0xFF, 0xDF, 0xFF}},
          {2, {0xE0, 0x00}, {0xFF, 0xFF}}}},
        {"RKSJ",
         {ascii,
          {2, {0x81, 0x40}, {0x9F, 0xFC}},
          {1, {0xA0}, {0xDF}},
          {2, {0xE0, 0x40}, {0xFC, 0xFC}},
          {1, {0xFD}, {0xFF}}}},
        {"CNS-EUC",
         {ascii, {4, {0x8E, 0xA1, 0xA1, 0xA1}, {0x8E, 0xAF, 0xFE, 0xFE}}, {2, {0xA1, 0xA1}, {0xFE, 0xFE}}}},
        {"GBK2K", {ascii, {4, {0x81, 0x30, 0x81, 0x30}, {0xFE, 0x39, 0xFE, 0x39}}, han}},
        {"EUC", {ascii, {2, {0x8E, 0xA0}, {0x8E, 0xDF}}, han}},
        {"GBK", {ascii, han}},
        {"GBpc", {ascii, han}},
        {"B5", {ascii, han}},
        {"KSCms", {ascii, han}},
        {"KSCpc", {ascii, han}}};
    return all;
}

Range range_of(const Operand& low, const Operand& high)
{
    Range range;
    range.length = std::clamp<std::size_t>(low.text.size(), 1, range.low.size());
    for (std::size_t place = 0; place < std::min(range.length, high.text.size()); ++place) {
        range.low[place] = place < low.text.size() ? static_cast<unsigned char>(low.text[place]) : 0;
        range.high[place] = static_cast<unsigned char>(high.text[place]);
    }
    return range;
}

bool holds(const Range& range, std::string_view bytes)
{
    if (bytes.size() < range.length) return false;
    for (std::size_t place = 0; place < range.length; ++place) {
        const auto byte = static_cast<unsigned char>(bytes[place]);
        if (byte < range.low[place] || byte > range.high[place]) return false;
    }
    return true;
}

} // namespace

CodeSpaces CodeSpaces::of_name(std::string_view name)
{
    CodeSpaces spaces;
    for (const NamedSpaces& named : named_spaces())
        if (name.find(named.part) != name.npos) {
            spaces.ranges_ = named.ranges;
            break;
        }
    return spaces;
}

CodeSpaces CodeSpaces::of_stream(std::string_view stream, std::string_view base)
{
    // ISO 32000-1 has no CMap of more; each takes a hundred at most.
    constexpr std::size_t most_ranges = 1000;
    constexpr std::string_view begin = "begincodespacerange", end = "endcodespacerange";
    CodeSpaces spaces;
    for (std::size_t at = stream.find(begin); at != stream.npos; at = stream.find(begin, at)) {
        at += begin.size();
        const std::size_t last = std::min(stream.find(end, at), stream.size());
        ContentLexer lexer(stream.substr(at, std::min(last + end.size(), stream.size()) - at));
        Operation row;
        if (!lexer.next(row)) continue;
        for (std::size_t pair = 0; pair + 1 < row.operands.size() && spaces.ranges_.size() < most_ranges;
             pair += 2)
            spaces.ranges_.push_back(range_of(row.operands[pair], row.operands[pair + 1]));
    }
    return spaces.ranges_.empty() ? of_name(base) : spaces;
}

std::size_t CodeSpaces::length(std::string_view bytes) const
{
    for (const Range& range : ranges_)
        if (holds(range, bytes)) return range.length;
    // What is in none has the length of the shortest (9.7.6.3); without ranges codes have two bytes.
    std::size_t shortest = ranges_.empty() ? 2 : 4;
    for (const Range& range : ranges_) shortest = std::min(shortest, range.length);
    return std::min(shortest, bytes.size());
}

} // namespace stonehand
