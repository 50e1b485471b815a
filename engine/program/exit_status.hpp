#pragma once

namespace stonehand
{

/// What the program tells the shell (design.md); a signal n is 128 + n.
enum class ExitStatus { Done = 0, Content = 1, CommandLine = 2, Machine = 3 };

/// The status of two pieces of work together: the machine's fault outweighs a wrong command line, which
/// outweighs the author's.
constexpr ExitStatus worse(ExitStatus one, ExitStatus other)
{
    return one < other ? other : one;
}

} // namespace stonehand
