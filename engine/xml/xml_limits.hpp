#pragma once

#include <cstdint>

namespace stonehand
{

/// Limits of what is read (fact sheet reliability, 3).
struct XmlLimits {
    std::uint64_t file_bytes = 64'000'000; ///< of a file and all that it includes together
    std::uint32_t depth = 200;             ///< includes counted in; libxml2 itself stops at 256
    std::uint32_t nodes = 2'000'000;       ///< elements, attributes and texts, includes counted in
    std::uint32_t attributes = 256;        ///< of one element
    std::uint32_t text_bytes = 10'000'000; ///< of one text, attribute or comment
};

} // namespace stonehand
