#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/message.hpp"
#include "command/environment.hpp"
#include "command/options.hpp"

namespace stonehand
{

/// Something to print at once: `--help`, `--version`.
struct Answer {
    std::string text;
};

/// Why a command line cannot be followed, in one sentence, and where to read on.
struct UsageFault {
    Message message, advice;
};

/// Reads the arguments after the program's name.
std::variant<Options, Answer, UsageFault> read_command_line(const std::vector<std::string>& arguments,
                                                            const Environment& environment);

} // namespace stonehand
