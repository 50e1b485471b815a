#include "xml/scan_text.hpp"

#include <algorithm>

#include "xml/scan_reference.hpp"

namespace stonehand
{

namespace
{

void append_literal(const Scan& scan, std::size_t begin, std::size_t end, Text& into)
{
    if (begin == end) return;
    auto& pieces = into.map.pieces;
    if (!pieces.empty() && pieces.back().literal && pieces.back().span.end == begin)
        pieces.back().span.end = static_cast<std::uint32_t>(end);
    else
        pieces.push_back({static_cast<std::uint32_t>(into.text.size()), scan.span(begin, end), true});
    into.text.append(scan.bytes.substr(begin, end - begin));
}

void append_derived(const Scan& scan, std::size_t begin, std::size_t end, std::string_view text, Text& into)
{
    into.map.pieces.push_back({static_cast<std::uint32_t>(into.text.size()), scan.span(begin, end), false});
    into.text.append(text);
}

/// The first byte from `at` on that does not stand for itself.
std::size_t find_special(std::string_view bytes, std::size_t at, std::size_t end, TextKind kind)
{
    const auto special = [kind](char letter) {
        return letter == '\r' || (letter == '&' && kind != TextKind::CData) ||
               ((letter == '\n' || letter == '\t') && kind == TextKind::Attribute);
    };
    return static_cast<std::size_t>(std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                                                 bytes.begin() + static_cast<std::ptrdiff_t>(end), special) -
                                    bytes.begin());
}

/// A line break or a tab; returns the offset behind it.
std::size_t append_space(const Scan& scan, std::size_t at, std::size_t end, TextKind kind, Text& into)
{
    // Of CR LF, the LF is kept and the CR left out (XML 1.0, 2.11).
    if (scan.bytes[at] == '\r' && at + 1 < end && scan.bytes[at + 1] == '\n') ++at;
    append_literal(scan, at, at + 1, into);
    into.text.back() = kind == TextKind::Attribute ? ' ' : '\n';
    return at + 1;
}

} // namespace

void scan_text(const Scan& scan, std::size_t begin, std::size_t end, TextKind kind, Text& into)
{
    for (std::size_t at = begin; at < end;) {
        const std::size_t special = find_special(scan.bytes, at, end, kind);
        append_literal(scan, at, special, into);
        if (special == end) return;
        if (scan.bytes[special] != '&') {
            at = append_space(scan, special, end, kind, into);
            continue;
        }
        const Reference reference = scan_reference(scan, special, end);
        append_derived(scan, special, reference.end, reference.text, into);
        at = reference.end;
    }
}

} // namespace stonehand
