#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace stonehand
{

/// Whether a word is one of a short list.
template <typename Words>
bool is_among(std::string_view word, const Words& words)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

} // namespace stonehand
