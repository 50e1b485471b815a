#pragma once

namespace stonehand
{

/// What the program tells the shell (design.md); a signal n is 128 + n.
enum class ExitStatus {
    Done = 0,
    Content = 1,
    CommandLine = 2,
    Machine = 3,
    Differs = 4, ///< done, and not the same as the old build (`--compare`)
};

/// How much one outweighs the other: the machine's fault a wrong command line, which outweighs the author's,
/// and that a difference.
constexpr int weight_of(ExitStatus status)
{
    return status == ExitStatus::Done ? 0 : status == ExitStatus::Differs ? 1 : static_cast<int>(status) + 1;
}

/// The status of two pieces of work together.
constexpr ExitStatus worse(ExitStatus one, ExitStatus other)
{
    return weight_of(one) < weight_of(other) ? other : one;
}

} // namespace stonehand
