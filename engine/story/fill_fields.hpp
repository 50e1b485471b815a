#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// Replaces every `{field}` by what `value_of` says of it.
template <typename ValueOf>
std::string fill_fields(std::string_view form, const ValueOf& value_of)
{
    std::string filled;
    for (std::size_t at = 0; at < form.size();) {
        const std::size_t open = form.find('{', at);
        const std::size_t close = open == form.npos ? form.npos : form.find('}', open);
        if (close == form.npos) return filled.append(form.substr(at));
        filled.append(form.substr(at, open - at)).append(value_of(form.substr(open + 1, close - open - 1)));
        at = close + 1;
    }
    return filled;
}

} // namespace stonehand
