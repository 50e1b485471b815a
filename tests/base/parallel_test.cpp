#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <new>
#include <stdexcept>
#include <string>
#include <thread>

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("Every index is worked on once, by one thread or by many")
{
    for (const unsigned jobs : {0u, 1u, 2u, 8u})
        for (const std::size_t count : {0u, 1u, 7u, 1000u}) {
            CAPTURE(jobs, count);
            std::vector<std::atomic<int>> times(count);
            for_each_index(count, jobs, [&](std::size_t index) { ++times[index]; });
            CHECK(std::all_of(times.begin(), times.end(), [](const auto& time) { return time == 1; }));
        }
}

TEST_CASE("Results stand in the order of the items")
{
    std::vector<int> items(1000);
    std::vector<std::string> expected;
    for (int i = 0; i < 1000; ++i) {
        items[static_cast<std::size_t>(i)] = i;
        expected.push_back(std::to_string(i));
    }
    for (const unsigned jobs : {1u, 2u, 8u}) {
        CAPTURE(jobs);
        CHECK((parallel_map(items, jobs, [](int item) { return std::to_string(item); }) == expected));
    }
}

TEST_CASE("An exception in a helping thread reaches the caller, and the others end what they began")
{
    std::atomic<int> begun = 0, ended = 0;
    const auto caller = std::this_thread::get_id();
    const auto work = [&](std::size_t) {
        ++begun;
        // Two indices meet, so that one of them is a helper's.
        while (begun < 2) std::this_thread::yield();
        ++ended;
        if (std::this_thread::get_id() != caller) throw std::bad_alloc();
    };
    CHECK_THROWS_AS(for_each_index(2, 2, work), std::bad_alloc);
    CHECK(begun == 2);
    CHECK(ended == 2);
}

TEST_CASE("Of several exceptions that of the lowest index is told, on any number of threads")
{
    for (const unsigned jobs : {1u, 2u, 8u})
        for (int again = 0; again < 50; ++again) {
            CAPTURE(jobs);
            const auto work = [](std::size_t index) {
                if (index % 10 == 7) throw std::runtime_error(std::to_string(index));
            };
            CHECK_THROWS_WITH(for_each_index(100, jobs, work), "7");
        }
}

TEST_CASE("After an exception no further index is begun")
{
    std::atomic<std::size_t> begun = 0;
    const auto work = [&](std::size_t) {
        ++begun;
        throw std::runtime_error("no");
    };
    CHECK_THROWS(for_each_index(1000, 4, work));
    CHECK(begun <= 4);
}

TEST_CASE("An exception reaches the caller of a parallel map too")
{
    const auto make = [](int item) -> int { throw std::runtime_error(std::to_string(item)); };
    CHECK_THROWS_WITH(parallel_map(std::vector<int>{3, 4, 5}, 8, make), "3");
}
