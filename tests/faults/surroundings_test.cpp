#include "support/catch.hpp"

#include <algorithm>
#include <fstream>
#include <unistd.h>

#include <fmt/format.h>

#include "disk/sha256.hpp"
#include "faults/failing_house.hpp"
#include "support/places.hpp"

using namespace stonehand;

namespace
{

const std::string preloaded = STONEHAND_BUILD_DIR "/tests/libfail_calls.so";

/// Before a program: a shell sets a limit for it.
ProcessCall limited(const std::string& limit)
{
    return {.arguments = {"sh", "-c", "ulimit " + limit + " && exec \"$@\"", "sh"}};
}

std::string repeated(std::string_view text, int count)
{
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

/// Before a program so that a closed folder is closed to it: root may write everywhere.
std::vector<std::string> as_nobody()
{
    if (::geteuid() != 0) return {};
    return {"setpriv", "--reuid=65534", "--clear-groups"};
}

} // namespace

TEST_CASE("F08 readers that go away are no crash", "[faults]")
{
    FailingHouse house;
    for (const char* command : {"{ \"$@\" --format json; echo $? >&3; } 3>status | true",
                                "{ \"$@\" --stats; echo $? >&3; } 3>status 2>&1 | true"}) {
        const ProcessEnd end = house.build({.arguments = {"sh", "-c", command, "sh"}});
        const std::string status = house.house().bytes("status");
        CAPTURE(end.err);
        CHECK((status == "0\n" || status == "3\n"));
        CHECK((house.outputs() == house.after() || house.outputs() == house.before()));
        house.reset();
    }
    CHECK(house.build({.arguments = {"sh", "-c", "exec \"$@\" >&- 2>&-", "sh"}}).status == 0);
}

TEST_CASE("F09 a folder where a file should be is told, and nothing is touched", "[faults]")
{
    FailingHouse house;
    const auto manifest = house.house().path() / "out/one/manifest.json";
    std::filesystem::remove(manifest);
    std::filesystem::create_directories(manifest / "something");
    const auto before = house.outputs();
    const ProcessEnd end = house.build();
    CHECK(end.status == 3);
    CHECK(end.err.find("error[cannot-write]") != std::string::npos);
    CHECK(house.outputs() == before);
    CHECK(house.temporary_files().empty());
}

TEST_CASE("F09 a folder that may not be written to is told before the work", "[faults]")
{
    FailingHouse house;
    ProcessCall call{.arguments = as_nobody()};
    call.arguments.insert(call.arguments.end(),
                          {"sh", "-c", "test -x \"$1\"", "sh", STONEHAND_BUILD_DIR "/stonehand"});
    if (run_process(call).status != 0) {
        WARN("not tried: the program is closed to nobody");
        return;
    }
    const auto& path = house.house().path();
    std::filesystem::permissions(path, std::filesystem::perms(0755));
    const ProcessEnd end = house.build({.arguments = as_nobody()});
    CHECK(end.status == 3);
    CHECK(end.err.find("error[cannot-write]") != std::string::npos);
    CHECK(house.outputs() == house.before());
}

TEST_CASE("F10 of two runs that write one output at once, one wins whole", "[faults]")
{
    FailingHouse house;
    const FaultyHouse& files = house.house();
    const std::string both = "\"$@\" & \"$@\" --fail-fast & wait; exec true";
    for (int round = 0; round < 5; ++round) {
        house.build({.arguments = {"sh", "-c", both, "sh"}});
        CHECK(house.outputs() == house.after());
        CHECK(house.temporary_files().empty());
        house.reset();
    }
    // Another edition of the same id into the same folder, of which neither run knows both.
    files.write("content/other/edition.xml", edition_with("<p>What was written before.</p>"));
    const std::string apart =
        "\"$@\" content/editions/one/edition.xml & \"$@\" content/other/edition.xml & wait";
    for (int round = 0; round < 10; ++round) {
        house.build({.arguments = {"sh", "-c", apart, "sh"}});
        const ProcessEnd sums = run_process({.arguments = {"sha256sum", "--check", "--quiet", "SHA256SUMS"},
                                             .folder = files.path() / "out/one"});
        CHECK(sums.status == 0);
        CHECK(house.temporary_files().empty());
        house.reset();
    }
}

TEST_CASE("F11 limits of the shell on memory, time and files end in status 3", "[faults]")
{
    if (!calls_can_fail()) return; // sanitizers need more
    FailingHouse house;
    for (const int megabytes : {10, 20, 40, 80, 120}) {
        CAPTURE(megabytes);
        CHECK(house.complaint(limited(fmt::format("-d {}", megabytes * 500))) == "");
        CHECK(house.complaint(limited(fmt::format("-v {}", 100'000 + megabytes * 1000))) == "");
    }
    CHECK(house.complaint(limited("-f 4")) == "");
    CHECK(house.end().status == 3);
    CHECK(house.builds_again());
    house.house().write_content(repeated("<p>A long edition takes the processor some time. </p>", 60'000));
    const ProcessEnd end = house.build(limited("-S -t 1"));
    CHECK(end.status == 3);
    CHECK(house.outputs() == house.before());
    CHECK(house.temporary_files().empty());
}

TEST_CASE("F12 few open files are enough, or the file that could not be opened is named", "[faults]")
{
    // The sanitizer asks a pipe whether memory can be read; without one it takes sound objects for broken.
    if (!calls_can_fail()) return;
    FailingHouse house;
    for (const int files : {6, 8, 12, 16, 24}) {
        CAPTURE(files);
        CHECK(house.complaint(limited(fmt::format("-n {}", files))) == "");
        if (house.end().status == 0) continue;
        // A path stands between “ and ”, or before the colon of an error.
        const std::string& err = house.end().err;
        CHECK((err.find('/') != std::string::npos || err.find(".xml") != std::string::npos));
    }
    CHECK(house.builds_again());
}

TEST_CASE("F13 an edition that changes during the run is not mixed with what it was", "[faults]")
{
    if (!calls_can_fail()) return;
    FailingHouse house;
    const auto edition = house.house().path() / FaultyHouse::edition_file;
    const std::string is = house.house().bytes(FaultyHouse::edition_file);
    const std::string other = edition_with("<p>What was written before.</p>");
    house.house().write(FaultyHouse::edition_file, other);
    REQUIRE(house.build().status == 0);
    const auto of_other = house.outputs();
    house.reset();
    for (const char* name : {"open", "read", "fsync"}) {
        const long count = house.count(name);
        for (long at = 1; at <= count; ++at) {
            CAPTURE(name, at, count);
            house.house().write(FaultyHouse::edition_file, is);
            house.house().write(std::string(FaultyHouse::edition_file) + ".next", other);
            ProcessCall call;
            call.environment = {"LD_PRELOAD=" + preloaded, fmt::format("FAIL_CALLS={}:{}:1:SWAP", name, at),
                                "FAIL_SWAP=" + edition.string()};
            const int status = house.build(std::move(call)).status;
            const auto now = house.outputs();
            CHECK((status == 0 ? now == house.after() || now == of_other : now == house.before()));
            CHECK((status == 0 || status == 3));
            house.reset();
        }
    }
}

TEST_CASE("F15 odd time zones and locales change no byte", "[faults]")
{
    FailingHouse house;
    for (const char* setting : {"LC_ALL=de_DE.UTF-8", "LC_ALL=tr_TR.UTF-8", "LC_NUMERIC=de_DE.UTF-8",
                                "LC_ALL=nonsense", "TZ=:/no/such/zone", "TZ=XXX-99", "TZ=Asia/Kathmandu"}) {
        CAPTURE(setting);
        ProcessCall call;
        call.environment = {setting};
        CHECK(house.complaint(call) == "");
        CHECK(house.end().status == 0);
    }
}

TEST_CASE("F16 with a small stack the limit of depth comes first", "[faults]")
{
    if (!calls_can_fail()) return; // sanitizers need more
    FailingHouse house;
    CHECK(house.complaint(limited("-s 256")) == "");
    CHECK(house.end().status == 0);
    for (const int depth : {150, 100'000}) {
        CAPTURE(depth);
        house.house().write_content(repeated("<quote>", depth) + "<p>A</p>" + repeated("</quote>", depth));
        const ProcessEnd end = house.build(limited("-s 256"));
        CHECK(end.status == (depth > 200 ? 1 : 0));
        house.reset();
    }
}

TEST_CASE("F13 a picture that changes during the run is not vouched for as another", "[faults]")
{
    if (!calls_can_fail()) return;
    FailingHouse house;
    const std::string name = "content/editions/one/chart.svg";
    const auto drawing = [](const std::string& colour) {
        return R"(<svg xmlns="http://www.w3.org/2000/svg" width="99" height="9"><rect width="9" height="9" fill=")" +
               colour + R"("/></svg>)";
    };
    const std::string red = drawing("#ff0000"), blue = drawing("#0000ff");
    house.house().write_content(R"(<figure src="chart.svg" alt="A chart"/>)");
    const auto built = [&](ProcessCall call = {}) {
        const ProcessEnd end = house.build(std::move(call));
        CHECK((end.status == 0 || end.status == 3));
        return end.status;
    };
    std::map<std::string, std::string> pdfs; // by the hash of the picture
    for (const std::string& picture : {red, blue}) {
        house.house().write(name, picture);
        REQUIRE(built() == 0);
        pdfs[sha256(picture)] = house.house().bytes("out/one/screen/one.pdf");
    }
    const long count = house.count("open"), step = std::max(1L, count / 80);
    long refused = 0;
    for (long at = 1; at <= count; at += step) {
        CAPTURE(at, count);
        house.house().write(name, red);
        house.house().write(name + ".next", blue);
        const int status =
            built({.environment = {"LD_PRELOAD=" + preloaded, fmt::format("FAIL_CALLS=open:{}:1:SWAP", at),
                                   "FAIL_SWAP=" + (house.house().path() / name).string()}});
        refused += status == 3;
        if (status != 0) continue;
        const std::string manifest = house.house().bytes("out/one/manifest.json");
        for (const auto& [hash, pdf] : pdfs)
            if (manifest.find(hash) != manifest.npos)
                CHECK(house.house().bytes("out/one/screen/one.pdf") == pdf);
    }
    CHECK(refused > 0);
}
