#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>

namespace stonehand
{

/// Does something when a time is up, in a thread of its own, unless it goes out of scope before.
class Deadline
{
  public:
    /// `seconds` by the clock; 0: never.
    Deadline(std::uint64_t seconds, std::function<void()> reached);
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;
    ~Deadline();

  private:
    void wait(std::uint64_t seconds);

    std::function<void()> reached_;
    std::mutex mutex_;
    std::condition_variable left_;
    bool is_left_ = false;
    std::thread thread_;
};

} // namespace stonehand
