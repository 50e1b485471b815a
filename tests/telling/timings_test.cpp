#include "telling/timings.hpp"

#include <chrono>
#include <thread>

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("a stage ends where the edition goes on to the next, on whatever thread")
{
    Stopwatch watch;
    std::thread([&] { watch.enter("read"); }).join();
    watch.enter("layout");
    std::thread([&] { watch.enter("write", "one.pdf"); }).join();
    watch.enter("save");
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const Timings timings = watch.finish();
    REQUIRE(timings.size() == 4);
    CHECK(timings[0].stage == "read");
    CHECK(timings[2].file == "one.pdf");
    for (const std::size_t ended : {0u, 1u, 2u}) CHECK(timings[ended].seconds < timings[3].seconds);
    CHECK(timings[3].seconds >= 0.1);
}
