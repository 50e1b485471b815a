#pragma once

#include <string>

#include <fmt/format.h>

namespace stonehand
{

/// A number of a dump: to a thousandth, without zeros that say nothing.
inline std::string thousandths(double value)
{
    std::string text = fmt::format("{:.3f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

} // namespace stonehand
