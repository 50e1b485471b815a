#pragma once

#include <string>
#include <string_view>

#include "base/message.hpp"

namespace stonehand
{

/// “what to do: …”, of a remedy that stands in a table of rules.
std::string what_to_do(std::string_view remedy, Tongue tongue);

} // namespace stonehand
