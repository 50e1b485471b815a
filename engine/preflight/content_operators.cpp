#include "preflight/content_operators.hpp"

#include <algorithm>
#include <array>

#include "preflight/is_among.hpp"

namespace stonehand
{

namespace
{

// In the order of the alphabet.
constexpr std::array<std::string_view, 71> operators{
    "\"", "'",  "B",  "B*", "BDC", "BMC", "BT",  "BX", "CS", "DP", "Do",  "EI", "EMC", "ET", "EX",
    "F",  "G",  "J",  "K",  "M",   "MP",  "Q",   "RG", "S",  "SC", "SCN", "T*", "TD",  "TJ", "TL",
    "Tc", "Td", "Tf", "Tj", "Tm",  "Tr",  "Ts",  "Tw", "Tz", "W",  "W*",  "b",  "b*",  "c",  "cm",
    "cs", "d",  "d0", "d1", "f",   "f*",  "g",   "gs", "h",  "i",  "j",   "k",  "l",   "m",  "n",
    "q",  "re", "rg", "ri", "s",   "sc",  "scn", "sh", "v",  "w",  "y"};
static_assert(std::is_sorted(operators.begin(), operators.end()));

constexpr std::array<std::string_view, 11> painting{"B", "B*", "F", "S",  "b", "b*",
                                                    "f", "f*", "s", "sh", "EI"};
constexpr std::array<std::string_view, 7> filling{"B", "B*", "F", "b", "b*", "f", "f*"};
constexpr std::array<std::string_view, 6> stroking{"B", "B*", "S", "b", "b*", "s"};
constexpr std::array<std::string_view, 4> showing{"\"", "'", "TJ", "Tj"};

} // namespace

bool is_operator(std::string_view name)
{
    return std::binary_search(operators.begin(), operators.end(), name);
}

bool paints(std::string_view name)
{
    return is_among(name, painting);
}

bool fills(std::string_view name)
{
    return is_among(name, filling);
}

bool strokes(std::string_view name)
{
    return is_among(name, stroking);
}

bool shows_text(std::string_view name)
{
    return is_among(name, showing);
}

} // namespace stonehand
