#include "xml/scan.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint32_t most_told = 100;

} // namespace

void Scan::tell_full(std::size_t at) const
{
    report.add("too-many-elements", span(at, at + 1), say("the file and its includes hold too much"))
        .hint(limit_hint(limits, &Limits::nodes));
}

void Scan::tell_slip(Code code, Span at, Message message, Message hint, std::optional<Span> other) const
{
    if (slips.told > most_told) return;
    if (slips.told++ == most_told) {
        report.add("not-well-formed", at, say("this file has more faults like those before"))
            .hint(say("correct those first: from here on, they are not told"));
        return;
    }
    Diagnostic& fault = report.add(code, at, std::move(message)).hint(std::move(hint));
    if (other) fault.hint(say("the first is here"), *other);
}

} // namespace stonehand
