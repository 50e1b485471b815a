#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <random>

#include <fmt/format.h>

#include "faults/failing_house.hpp"
#include "support/places.hpp"

using namespace stonehand;

namespace
{

constexpr unsigned seed = 20'240'301;

/// Before a program: it is killed after so many seconds.
ProcessCall killed_after(double seconds, const std::string& signal)
{
    return {
        .arguments = {"timeout", "--preserve-status", "--signal", signal, fmt::format("{:.4f}", seconds)}};
}

/// How an edition's files are after an end that nothing held back: each whole, the manifest new only where
/// all are. The list of earlier files is there anew.
void check_whole(const FailingHouse& house)
{
    const auto now = house.outputs();
    bool all_new = true;
    for (const auto& [name, bytes] : house.after()) {
        CAPTURE(name);
        const auto found = now.find(name), old = house.before().find(name);
        if (old != house.before().end()) REQUIRE(found != now.end());
        const bool is_new = found != now.end() && found->second == bytes;
        CHECK((is_new || found == now.end() || found->second == old->second));
        all_new = all_new && is_new;
    }
    for (const auto& [name, bytes] : now) CHECK(house.after().contains(name));
    const std::string manifest = "out/one/manifest.json";
    CHECK((all_new || now.at(manifest) == house.before().at(manifest)));
}

/// How long a build takes here.
double seconds_of_build(const FailingHouse& house)
{
    const auto began = std::chrono::steady_clock::now();
    house.build();
    house.reset();
    return std::max(0.01, std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
}

void kill_at_random(int kills)
{
    FailingHouse house;
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> moment(0.001, seconds_of_build(house));
    int killed = 0;
    for (int i = 0; i < kills; ++i) {
        killed += house.build(killed_after(moment(random), "KILL")).status != 0;
        check_whole(house);
        house.reset();
    }
    CHECK(house.builds_again());
    WARN(fmt::format("{} of {} builds were killed, seed {}", killed, kills, seed));
}

} // namespace

TEST_CASE("F06 a build that is killed at any moment leaves whole files", "[faults]")
{
    kill_at_random(40);
}

TEST_CASE("F06 five hundred builds are killed", "[.long]")
{
    kill_at_random(500);
}

TEST_CASE("F06 a build that is killed at any of its last calls leaves whole files", "[faults]")
{
    if (!calls_can_fail()) return;
    FailingHouse house;
    for (const char* call : {"open", "write", "fsync", "close", "rename"}) {
        const long count = house.count(call);
        for (long at = 1; at <= count; ++at) {
            CAPTURE(call, at, count);
            house.build({.environment = {"LD_PRELOAD=" STONEHAND_BUILD_DIR "/tests/libfail_calls.so",
                                         fmt::format("FAIL_CALLS={}:{}:1:KILL", call, at)}});
            check_whole(house);
            house.reset();
        }
    }
    CHECK(house.builds_again());
}

TEST_CASE("F06 several editions on two threads, killed", "[faults]")
{
    FailingHouse house;
    const FaultyHouse& files = house.house();
    for (const char* id : {"two", "three", "four"}) {
        std::string text = edition_with("<p>Another edition.</p>");
        text.replace(text.find("id=\"one\""), 8, fmt::format("id=\"{}\"", id));
        files.write(fmt::format("content/editions/{}/edition.xml", id), text);
    }
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> moment(0.001, 0.2);
    const auto build = [&](ProcessCall call) {
        call.arguments.insert(call.arguments.end(), {STONEHAND_BUILD_DIR "/stonehand", "build", "--output",
                                                     "screen", "--jobs", "2", "-q"});
        call.folder = files.path();
        call.environment = files.environment();
        return run_process(call);
    };
    for (int i = 0; i < 20; ++i) {
        build(killed_after(moment(random), "KILL"));
        for (const auto& [name, bytes] : house.outputs())
            if (name.ends_with(".pdf")) CHECK(bytes.find("%%EOF") != std::string::npos);
        for (const char* id : {"two", "three", "four"}) {
            const auto folder = files.path() / "out" / id;
            if (!std::filesystem::exists(folder / "manifest.json")) continue;
            CHECK(run_process(
                      {.arguments = {"sha256sum", "--check", "--quiet", "SHA256SUMS"}, .folder = folder})
                      .status == 0);
        }
        house.reset();
    }
    CHECK(build({}).status == 0);
}

TEST_CASE("F07 an interruption at any moment ends with 128 + n and leaves no temporary file", "[faults]")
{
    FailingHouse house;
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> moment(0.001, seconds_of_build(house));
    for (int i = 0; i < 20; ++i) {
        const bool interrupts = i % 2 == 0;
        const ProcessEnd end = house.build(killed_after(moment(random), interrupts ? "INT" : "TERM"));
        CAPTURE(end.status, end.err);
        CHECK((end.status == 0 || end.status == (interrupts ? 130 : 143)));
        CHECK((house.outputs() == house.before() || house.outputs() == house.after()));
        CHECK(house.temporary_files().empty());
        house.reset();
    }
    CHECK(house.builds_again());
}
