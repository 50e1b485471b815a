#include <algorithm>
#include <exception>
#include <fcntl.h>
#include <iostream>
#include <iterator>
#include <new>
#include <string_view>
#include <unistd.h>
#include <vector>

#include "base/failed_allocations.hpp"
#include "command/choose_tongue.hpp"
#include "command/environment.hpp"
#include "pdf/quiet_library.hpp"
#include "program/run_program.hpp"
#include "program/watch_signals.hpp"

namespace
{

/// A closed standard stream would let the next file opened take its number, and text would be written into
/// it.
void open_standard_streams()
{
    while (true) {
        const int descriptor = ::open("/dev/null", O_RDWR);
        if (descriptor > STDERR_FILENO) ::close(descriptor);
        if (descriptor < 0 || descriptor > STDERR_FILENO) return;
    }
}

stonehand::Writes writes_of(const std::vector<std::string>& arguments)
{
    constexpr std::string_view writing[] = {"build", "merge", "impose", "new"};
    const bool writes = !arguments.empty() &&
                        std::find(std::begin(writing), std::end(writing), arguments[0]) != std::end(writing);
    return writes ? stonehand::Writes::Yes : stonehand::Writes::No;
}

/// What no thread caught: a broken promise of ours, or no memory even to carry an exception on.
[[noreturn]] void end_at_once()
{
    constexpr std::string_view message =
        "stonehand: out of memory, or a fault of stonehand itself; no file is half written\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, message.data(), message.size());
    ::_exit(static_cast<int>(stonehand::ExitStatus::Machine));
}

/// Tables of the grammars are made before main().
[[gnu::constructor(101)]] void mind_what_nobody_catches()
{
    std::set_terminate(end_at_once);
}

} // namespace

int main(int argc, char** argv)
{
    open_standard_streams();
    try {
        stonehand::TemporaryFiles temporary;
        const auto environment = stonehand::read_environment();
        const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
        const stonehand::SignalWatch watch(temporary, stonehand::choose_tongue(arguments, environment),
                                           writes_of(arguments));
        stonehand::quiet_pdf_library();
        const auto status = stonehand::run_program(arguments, environment, temporary);
        if (status == stonehand::ExitStatus::Machine || stonehand::failed_allocations() == 0)
            return static_cast<int>(status);
        std::cerr << "stonehand: out of memory; what was told may not be right\n";
    } catch (const std::bad_alloc&) {
        std::cerr << "stonehand: out of memory\n";
    } catch (const std::exception& error) {
        std::cerr << "stonehand: " << error.what() << '\n';
    }
    return static_cast<int>(stonehand::ExitStatus::Machine);
}
