#pragma once

#include <functional>
#include <string>
#include <vector>

namespace stonehand
{

/// What became of a program that was to be started: the system's word for why it was not, or nothing.
struct StartedProgram {
    int fault = 0; ///< `errno`
};

/// Starts a program, found along PATH, with these arguments and without a shell, and does not wait for it. It
/// reads nothing, its signals are its own, and Ctrl-C in our terminal does not reach it. `ended` is told its
/// status, 128 + n for signal n, from another thread.
StartedProgram start_program(const std::vector<std::string>& arguments,
                             std::function<void(int status)> ended);

} // namespace stonehand
