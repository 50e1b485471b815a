#include "support/catch.hpp"

#include <csignal>
#include <stdexcept>

#include <unistd.h>

#include "apart/run_apart.hpp"

using namespace stonehand;

TEST_CASE("what work apart returns comes back whole, be it longer than a pipe holds", "[apart]")
{
    const std::string long_text(3'000'000, 'x');
    const ApartEnd end = run_apart([&] { return long_text + "."; });
    CHECK((end.ending == ApartEnding::Said));
    CHECK(end.said == long_text + ".");
    CHECK((run_apart([] { return std::string(); }).ending == ApartEnding::Said));
}

TEST_CASE("work apart changes nothing here", "[apart]")
{
    int here = 1;
    CHECK(run_apart([&] {
              here = 2;
              return std::string("done");
          }).said == "done");
    CHECK(here == 1);
}

TEST_CASE("a signal that ends work apart is named, and ends nothing here", "[apart]")
{
    const ApartEnd end = run_apart([]() -> std::string {
        std::signal(SIGSEGV, SIG_DFL);
        ::raise(SIGSEGV);
        return "not reached";
    });
    CHECK((end.ending == ApartEnding::Crash));
    CHECK(end.signal == SIGSEGV);
    CHECK(end.said.empty());
}

TEST_CASE("a fault that nothing catches apart is a crash without a signal", "[apart]")
{
    const auto thrown = run_apart([]() -> std::string { throw std::runtime_error("broken"); });
    CHECK((thrown.ending == ApartEnding::Crash));
    CHECK(thrown.signal == 0);
    // A broken promise: what throws out of it goes straight to the end of the process.
    const auto promised = run_apart([]() -> std::string {
        []() noexcept { return std::string().at(1); }();
        return "not reached";
    });
    CHECK((promised.ending == ApartEnding::Crash));
}

TEST_CASE("work apart that runs on is ended by its processor time", "[apart]")
{
    const ApartEnd end = run_apart(
        []() -> std::string {
            // A compiler may take a loop away whose end nothing could ever bring about, unless it reads this.
            volatile bool finished = false;
            while (!finished) {
            }
            return "not reached";
        },
        {.processor_seconds = 1});
    CHECK((end.ending == ApartEnding::Time));
}

TEST_CASE("work apart that waits for what never comes is ended by the clock", "[apart]")
{
    const ApartEnd end = run_apart(
        []() -> std::string {
            for (;;) ::pause();
        },
        {.seconds = 1});
    CHECK((end.ending == ApartEnding::Time));
}

TEST_CASE("signals that this process holds back reach work apart", "[apart]")
{
    sigset_t held, before;
    sigemptyset(&held);
    sigaddset(&held, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &held, &before);
    const ApartEnd end = run_apart([]() -> std::string {
        ::raise(SIGTERM);
        return "held back";
    });
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    CHECK(end.signal == SIGTERM);
}

TEST_CASE("memory apart has a limit, and what is below it is had", "[apart]")
{
    if (!memory_is_limited) return;
    const auto take = [](std::size_t bytes) {
        return [bytes] { return std::to_string(std::string(bytes, 'x').find('y')); };
    };
    const ApartLimits limits{.memory = 64 << 20};
    CHECK((run_apart(take(256 << 20), limits).ending == ApartEnding::Memory));
    CHECK((run_apart(take(16 << 20), limits).ending == ApartEnding::Said));
}
