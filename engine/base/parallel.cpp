#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace stonehand
{

namespace
{

/// Indices handed out in order, to any thread, until one of them throws.
class Turns
{
  public:
    Turns(std::size_t count, const std::function<void(std::size_t)>& work) : count_(count), work_(work) {}

    void take() noexcept
    {
        while (!stopped_) {
            const std::size_t index = next_++;
            if (index >= count_) return;
            try {
                work_(index);
            } catch (...) {
                keep(index, std::current_exception());
            }
        }
    }

    void rethrow() const
    {
        if (exception_) std::rethrow_exception(exception_);
    }

  private:
    // Whoever takes an index begins it, so that the lowest that throws is begun on any number of threads: one
    // that stops the others was taken after it.
    void keep(std::size_t index, std::exception_ptr exception)
    {
        stopped_ = true;
        const std::lock_guard lock(mutex_);
        if (exception_ && thrown_by_ < index) return;
        exception_ = std::move(exception);
        thrown_by_ = index;
    }

    const std::size_t count_;
    const std::function<void(std::size_t)>& work_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> stopped_{false};
    std::mutex mutex_;
    std::size_t thrown_by_ = 0;
    std::exception_ptr exception_;
};

void start_helper(std::vector<std::jthread>& helpers, Turns& turns)
{
    try {
        helpers.emplace_back([&turns] { turns.take(); });
    } catch (const std::system_error&) {
        // The system has no thread to give: those that there are do the work.
    }
}

} // namespace

void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work)
{
    const std::size_t threads = std::min<std::size_t>(std::max(jobs, 1u), count);
    Turns turns(count, work);
    {
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < threads; ++i) start_helper(helpers, turns);
        turns.take();
    }
    turns.rethrow();
}

} // namespace stonehand
