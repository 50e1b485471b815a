#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace stonehand
{

/// The ends of words (UAX #29, Chinese and Japanese by ICU's dictionary), as byte offsets in order; what
/// stands between words has ends of its own; the end of the text included.
std::vector<std::uint32_t> word_ends(std::string_view text, const Language& language);

} // namespace stonehand
