#pragma once

#include <cstdint>
#include <string_view>

namespace stonehand
{

/// The code point at a byte offset, and the offset of the next. A byte that is not UTF-8 gives U+FFFD.
struct CodePoint {
    char32_t value;
    std::uint32_t next;
    bool operator==(const CodePoint&) const = default;
};
/// `at` must lie inside `text`.
CodePoint code_point(std::string_view text, std::uint32_t at);
/// The code point that ends at the byte offset `end` (not 0), and the offset where it begins.
CodePoint code_point_before(std::string_view text, std::uint32_t end);

/// Whether a character needs no glyph of its own: controls, joiners, variation selectors, soft hyphens.
bool is_default_ignorable(char32_t character);

} // namespace stonehand
