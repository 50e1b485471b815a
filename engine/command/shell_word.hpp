#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// A word as a shell reads it: in single quotes where it holds anything but letters, digits and what stands
/// in paths (POSIX, Shell Command Language, 2.2).
std::string shell_word(std::string_view word);

} // namespace stonehand
