#include "apart/deadline.hpp"

#include <chrono>
#include <utility>

namespace stonehand
{

Deadline::Deadline(std::uint64_t seconds, std::function<void()> reached) : reached_(std::move(reached))
{
    if (seconds > 0) thread_ = std::thread([this, seconds] { wait(seconds); });
}

Deadline::~Deadline()
{
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        is_left_ = true;
    }
    left_.notify_one();
    thread_.join();
}

void Deadline::wait(std::uint64_t seconds)
{
    std::unique_lock lock(mutex_);
    if (!left_.wait_for(lock, std::chrono::seconds(seconds), [this] { return is_left_; })) reached_();
}

} // namespace stonehand
