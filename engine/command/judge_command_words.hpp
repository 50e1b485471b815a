#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/command_line.hpp"

namespace stonehand
{

/// What is wrong with the words that say what to do, before any option is looked at: none, one that is no
/// command, or `new` without what to start.
std::optional<UsageFault> judge_command_words(const std::vector<std::string>& arguments,
                                              const std::vector<std::string>& commands);

} // namespace stonehand
