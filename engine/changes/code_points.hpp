#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stonehand
{

/// Puts a code point behind a text in UTF-8.
void append_code_point(std::string& text, std::uint32_t point);

/// The code point that begins at a place of a text in UTF-8, which is moved behind it.
std::uint32_t take_code_point(std::string_view text, std::size_t& at);

/// Whether a sign is of a script that is written without spaces, so that it stands for a word.
bool stands_alone(std::uint32_t point);

/// Whether it is written from right to left.
bool runs_leftwards(std::uint32_t point);

/// Blanks of any width.
bool is_blank(std::uint32_t point);

/// A hyphen that only the end of a line has put there.
constexpr std::uint32_t soft_hyphen_point = 0xAD;

} // namespace stonehand
