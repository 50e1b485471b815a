#include "telling/timings.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

/// An output's pages are settled in several passes, which enter its stages again.
void add(Timings& timings, Timing timing)
{
    const auto known = std::find_if(timings.begin(), timings.end(), [&](const Timing& earlier) {
        return earlier.stage == timing.stage && earlier.file == timing.file;
    });
    if (known == timings.end())
        timings.push_back(std::move(timing));
    else
        known->seconds += timing.seconds;
}

} // namespace

void Stopwatch::enter(std::string stage, std::string file)
{
    const std::lock_guard lock(mutex_);
    entries_.push_back({std::move(stage), std::move(file), std::this_thread::get_id(), Clock::now()});
}

Timings Stopwatch::finish()
{
    const std::lock_guard lock(mutex_);
    const Clock::time_point now = Clock::now();
    Timings timings;
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
        // Another thread may have gone on with the edition; those that helped it have ended by then.
        const auto next = std::find_if(entry + 1, entries_.end(), [&](const Entry& later) {
            return later.thread == entry->thread || later.file.empty();
        });
        const std::chrono::duration<double> lasted = (next == entries_.end() ? now : next->at) - entry->at;
        add(timings, {entry->stage, entry->file, lasted.count()});
    }
    entries_.clear();
    return timings;
}

} // namespace stonehand
