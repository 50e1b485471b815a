#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace stonehand
{

/// How long a stage took, of one output or of the whole edition.
struct Timing {
    std::string stage, file;
    double seconds = 0;
};
using Timings = std::vector<Timing>;

/// Notes when each stage begins, from any thread. A stage lasts until the same thread enters another one, or
/// any thread one of the whole edition, which has no file.
class Stopwatch
{
  public:
    void enter(std::string stage, std::string file = "");
    /// Ends every stage that still lasts, and starts afresh: each stage of each file once, in the order of
    /// entering.
    Timings finish();

  private:
    using Clock = std::chrono::steady_clock;
    struct Entry {
        std::string stage, file;
        std::thread::id thread;
        Clock::time_point at;
    };
    std::mutex mutex_;
    std::vector<Entry> entries_;
};

} // namespace stonehand
