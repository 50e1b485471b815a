#include "layout/number_form.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

constexpr std::string_view known_fields[] = {"number", "number-han", "letter", "roman"};

bool is_known(std::string_view field)
{
    return std::ranges::find(known_fields, field) != std::end(known_fields);
}

} // namespace

std::string number_form(const Attribute& attribute, Faults& faults)
{
    const std::string_view form = attribute.value;
    for (std::size_t open = form.find('{'); open != form.npos; open = form.find('{', open + 1)) {
        const std::size_t close = std::min(form.find('}', open), form.size());
        if (close < form.size() && is_known(form.substr(open + 1, close - open - 1))) continue;
        faults.tell("bad-value", attribute.value_span,
                    say("{} of {} has a field that is none: {}", quoted(form), attribute.name,
                        form.substr(open, close + 1 - open)),
                    say("write {{number}}, {{number-han}}, {{letter}} or {{roman}}"));
    }
    return attribute.value;
}

} // namespace stonehand
