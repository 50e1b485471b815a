#pragma once

#include <atomic>
#include <csignal>
#include <thread>

#include "base/message.hpp"
#include "disk/temporary_files.hpp"

namespace stonehand
{

/// Whether the command is one that writes files.
enum class Writes { No, Yes };

/// Ends the process in good order when it is interrupted: on SIGINT, SIGTERM or SIGHUP, unless it was ignored
/// when the process began, the temporary files are removed and the status is 128 + n; out of its CPU time
/// (SIGXCPU), it is 3. A line says so, where files were being written or nobody asked for it. Writing beyond
/// a limit of file size, or to a closed pipe, becomes an error of that write; a mapped file that is shortened
/// ends the process with status 3. To be made before any other thread, which inherits the blocked signals.
class SignalWatch
{
  public:
    SignalWatch(TemporaryFiles& files, Tongue tongue, Writes writes);
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

  private:
    void wait(const sigset_t& signals, TemporaryFiles& files, Tongue tongue, Writes writes);

    std::atomic<bool> finished_ = false;
    std::thread thread_;
};

} // namespace stonehand
