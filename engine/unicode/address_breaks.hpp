#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stonehand
{

/// A web or mail address in a text, and where a line may end inside it.
struct Address {
    std::uint32_t begin, end;          ///< bytes
    std::vector<std::uint32_t> breaks; ///< bytes before which the line may end, in order, inside (begin, end)
    bool operator==(const Address&) const = default;
};

/// The addresses in a text: words with `://`, `www.`, a mailbox or a domain with a path. They part after a
/// slash and before other punctuation, so that no one takes the mark at the line's end for the sentence's
/// (Chicago Manual of Style, 7.46), and never at a hyphen's far side.
std::vector<Address> address_breaks(std::string_view text);

} // namespace stonehand
