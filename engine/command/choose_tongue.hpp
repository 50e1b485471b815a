#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "command/environment.hpp"

namespace stonehand
{

/// The words that `--lang` takes, in the order of `Tongue`.
constexpr std::string_view tongue_words[] = {"en", "zh"};

/// The language that a run speaks: that of `--lang`, else that of the environment. Found before the rest of
/// the command line is read, which may have faults to be told.
Tongue choose_tongue(const std::vector<std::string>& arguments, const Environment& environment);

} // namespace stonehand
