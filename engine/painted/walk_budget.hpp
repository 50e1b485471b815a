#pragma once

#include <cstddef>

#include "base/message.hpp"

namespace stonehand
{

/// What the walk through one page may cost, whatever its content asks for.
class WalkBudget
{
  public:
    /// Content deflates to a tenth at best: a file of which far more is played is meant to do harm.
    explicit WalkBudget(std::size_t file_size) : bytes_(always_allowed + most_growth * file_size) {}

    /// Whether there is room for so much more content, in bytes; it is spent then.
    bool spend_bytes(std::size_t count);
    /// The same of steps: an operation is one, a sign and a tile too.
    bool spend_steps(std::size_t count = 1);
    void cut_short(Sentence why);
    /// The first reason why not all was played; empty while there is none.
    const Message& why_cut_short() const { return why_; }

  private:
    static constexpr std::size_t most_growth = 200, always_allowed = 64U << 20; // bytes
    // The map of a town has a million; this many take a few seconds.
    static constexpr std::size_t most_steps = 3'000'000;

    std::size_t bytes_, steps_ = most_steps;
    Message why_;
};

} // namespace stonehand
