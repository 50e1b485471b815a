#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// A word that nobody can guess, of hexadecimal digits: 128 bits that the system's own source of chance made.
/// Empty where there is none.
std::string make_secret();

/// Whether what was said is the secret. It takes as long wherever the two differ, so that trying letter by
/// letter tells nothing.
bool is_secret(std::string_view said, std::string_view secret);

} // namespace stonehand
