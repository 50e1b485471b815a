#include "layout/faults.hpp"

#include <algorithm>

namespace stonehand
{

bool Faults::told(Span at) const
{
    const auto& all = report_.diagnostics();
    return std::any_of(
        all.begin() + static_cast<std::ptrdiff_t>(begin_), all.end(), [&](const Diagnostic& fault) {
            return fault.at.file == at.file && at.begin <= fault.at.begin && fault.at.end <= at.end;
        });
}

void Faults::tell(Code code, Span at, Message message, Message hint)
{
    if (told(at)) return;
    report_.add(code, at, std::move(message)).hint(std::move(hint));
}

void Faults::tell(Code code, Span at, Message message, Message hint, Span other)
{
    if (told(at)) return;
    report_.add(code, at, std::move(message)).hint(std::move(hint)).hint(say("the other is here"), other);
}

Span span_of(const Attribute& attribute, std::string_view part)
{
    if (part.empty()) return attribute.value_span;
    const auto begin = static_cast<std::uint32_t>(part.data() - attribute.value.data());
    return attribute.value_map.find(begin, begin + static_cast<std::uint32_t>(part.size()));
}

} // namespace stonehand
