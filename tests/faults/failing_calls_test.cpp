#include "support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "faults/failing_house.hpp"

using namespace stonehand;

namespace
{

/// Builds with each of a call's places in turn gone wrong, and checks what that comes to. Nothing else but
/// `status`, where it is said, may be the end.
void check_each(const std::string& call, const std::string& how, std::optional<int> status = {})
{
    if (!calls_can_fail()) return;
    FailingHouse house;
    const long count = house.count(call);
    REQUIRE(count > 0);
    for (long at = 1; at <= count; ++at) {
        CAPTURE(call, how, at, count);
        CHECK(house.complaint(fmt::format("{}:{}:1:{}", call, at, how)) == "");
        INFO(house.end().err);
        if (status) CHECK(house.end().status == *status);
    }
    CHECK(house.builds_again());
}

/// So many places of an allocation, spread over the whole build, or every `step`-th where the environment
/// says so.
long step_of(long count, long places)
{
    const char* said = std::getenv("STONEHAND_FAULT_STEP");
    return said ? std::max(1L, std::atol(said)) : std::max(1L, count / places);
}

struct Tally {
    long tried = 0, whole = 0, refused = 0, died = 0;
};

/// Builds with an allocation failing at places that are `step` apart: once, or from there on.
Tally check_allocations(FailingHouse& house, long count, long step, int times, const std::string& more = "")
{
    Tally tally;
    for (long at = 1 + count % step; at <= count; at += step) {
        CAPTURE(at, count, times);
        CHECK(house.complaint(fmt::format("{}malloc:{}:{}:ENOMEM", more, at, times)) == "");
        ++tally.tried;
        ++(house.end().status == 0 ? tally.whole : house.end().status == 3 ? tally.refused : tally.died);
    }
    return tally;
}

void check_memory(int times, long places)
{
    if (!calls_can_fail()) return;
    FailingHouse house;
    const long count = house.count("malloc"), step = step_of(count, places);
    const Tally tally = check_allocations(house, count, step, times);
    CHECK(house.builds_again());
    WARN(fmt::format(
        "{} allocations, every {}-th failed{}: {} builds, {} whole, {} told, {} died in a library", count,
        step, times == 1 ? "" : " with all after it", tally.tried, tally.whole, tally.refused, tally.died));
}

} // namespace

TEST_CASE("F01 an allocation that fails ends in status 3, or does not matter", "[faults]")
{
    check_memory(1, 240);
}

TEST_CASE("F02 from some allocation on all of them fail", "[faults]")
{
    check_memory(0, 80);
}

TEST_CASE("F01 each allocation in turn fails", "[.long]")
{
    check_memory(1, 1'000'000);
}

TEST_CASE("F02 from each allocation on all of them fail", "[.long]")
{
    check_memory(0, 1'000'000);
}

TEST_CASE("F03 a disk that is full at any write leaves all as it was", "[faults]")
{
    check_each("write", "ENOSPC");
}

TEST_CASE("F04 half-done and interrupted reads and writes are done to the end", "[faults]")
{
    for (const char* call : {"write", "read"})
        for (const char* how : {"SHORT", "EINTR"}) check_each(call, how, 0);
}

TEST_CASE("F05 flushing, closing, renaming and opening may fail, and the message names the step", "[faults]")
{
    for (const char* call : {"fsync", "close", "rename", "open"}) check_each(call, "EIO");
    if (!calls_can_fail()) return;
    FailingHouse house;
    for (const auto& [call, step] :
         {std::pair{"fsync:1", "be flushed to the disk"}, std::pair{"close:1", "be closed"},
          std::pair{"rename:1", "be put in its place"}, std::pair{"rename:3", "be put in its place"}}) {
        CHECK(house.complaint(fmt::format("{}:1:EIO", call)) == "");
        CHECK(house.end().status == 3);
        CHECK(house.end().err.find(step) != std::string::npos);
    }
}

TEST_CASE("F03 F05 F14 whatever fails while a build is kept or found again, the next build is right",
          "[faults]")
{
    if (!calls_can_fail()) return;
    for (const bool is_kept : {false, true}) {
        FailingHouse house(FailingHouse::Cache::Yes);
        const auto cache = house.house().path() / "cache";
        if (!is_kept) std::filesystem::remove_all(cache);
        for (const auto& [call, how] : {std::pair{"write", "ENOSPC"}, std::pair{"read", "EIO"},
                                        std::pair{"rename", "EIO"}, std::pair{"open", "EIO"}}) {
            const long count = house.count(call);
            REQUIRE(count > 0);
            for (long at = 1; at <= count; at += step_of(count, 40)) {
                CAPTURE(is_kept, call, how, at, count);
                if (!is_kept) std::filesystem::remove_all(cache);
                CHECK(house.complaint(fmt::format("{}:{}:1:{}", call, at, how)) == "");
                CHECK(house.builds_again());
            }
        }
    }
}

TEST_CASE("F14 a read that fails half way is the machine's fault", "[faults]")
{
    check_each("read", "EIO");
}

TEST_CASE("F17 a full disk outweighs a machine without memory", "[faults]")
{
    if (!calls_can_fail()) return;
    FailingHouse house;
    const long count = house.count("malloc");
    const Tally tally = check_allocations(house, count, step_of(count, 12), 1, "write:1:0:ENOSPC,");
    CHECK(tally.whole == 0);
    CHECK(house.builds_again());
}
