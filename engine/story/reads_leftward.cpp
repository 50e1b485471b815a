#include "story/reads_leftward.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace stonehand
{

bool reads_leftward(const Language& language)
{
    constexpr std::array<std::string_view, 5> leftward{"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"};
    return std::find(leftward.begin(), leftward.end(), language.script()) != leftward.end();
}

} // namespace stonehand
