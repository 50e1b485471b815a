#pragma once

#include <span>
#include <string_view>

#include "base/message.hpp"

namespace stonehand
{

/// A command line as somebody would write it, and what it does.
struct Example {
    std::string_view line;
    Sentence meaning;
};

/// What the program ends with, and what that says.
struct StatusMeaning {
    std::string_view status;
    Sentence meaning;
};

/// What `--help` of a command ends with.
struct HelpEnding {
    std::string_view command; ///< `stonehand` for the program itself
    std::span<const Example> examples;
    std::span<const Sentence> notes;
    std::span<const StatusMeaning> statuses;
};

/// Of a command; or null.
const HelpEnding* help_ending(std::string_view command);

} // namespace stonehand
