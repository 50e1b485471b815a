#include "base/kept.hpp"

#include <atomic>
#include <new>
#include <string>

#include "base/parallel.hpp"
#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("a value is made once, whichever threads want it")
{
    Kept<std::string, int> kept;
    std::atomic<int> made = 0;
    std::vector<std::shared_ptr<const int>> got(64);
    for_each_index(got.size(), 4, [&](std::size_t i) {
        got[i] = kept.get(i % 2 == 0 ? "even" : "odd", [&] { return std::make_shared<const int>(made++); });
    });
    CHECK(made == 2);
    for (std::size_t i = 2; i < got.size(); ++i) CHECK(got[i] == got[i - 2]);
}

TEST_CASE("what could not be made is asked for anew")
{
    Kept<std::string, int> kept;
    CHECK(kept.get("one", [] { return nullptr; }) == nullptr);
    CHECK(*kept.get("one", [] { return std::make_shared<const int>(1); }) == 1);
    CHECK(*kept.get("one", [] { return std::make_shared<const int>(2); }) == 1);
}

TEST_CASE("what was made while memory ran out is not kept")
{
    Kept<std::string, int> kept;
    const auto poor = [] {
        count_failed_allocation();
        return std::make_shared<const int>(1);
    };
    CHECK_THROWS_AS(kept.get("one", poor), std::bad_alloc);
    CHECK(*kept.get("one", [] { return std::make_shared<const int>(2); }) == 2);
}
