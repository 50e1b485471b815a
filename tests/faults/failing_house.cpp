#include "faults/failing_house.hpp"

#include <fstream>
#include <stdexcept>

#include <fmt/format.h>

#include "apart/run_apart.hpp"
#include "support/places.hpp"

namespace stonehand
{

namespace
{

const std::string program = STONEHAND_BUILD_DIR "/stonehand";
const std::string preloaded = STONEHAND_BUILD_DIR "/tests/libfail_calls.so";

constexpr int by_signal = 1000; ///< added to a signal's number
constexpr int by_timeout = 137; ///< what timeout(1) says of a process that it had to kill
// Without memory fontconfig 2.14 may leave a lock that it takes again, and waits for ever.
constexpr const char* most_seconds = "10";

bool died(int status)
{
    return status >= by_signal || status == by_timeout;
}

bool says_why(const ProcessEnd& end)
{
    return end.err.find("stonehand: ") != std::string::npos || end.err.find(": error[") != std::string::npos;
}

} // namespace

bool calls_can_fail()
{
    return memory_is_limited;
}

FailingHouse::FailingHouse(Cache cache) : cache_(cache)
{
    std::filesystem::remove_all(house_.path() / "out");
    house_.write_content("<p>What was written before.</p>");
    build({}, "screen,essay");
    before_ = outputs();
    house_.write("content/end.xml",
                 R"(<p xmlns="urn:stonehand:edition:1">The end, which others include.</p>)");
    house_.write_content(
        "<p>A paragraph, and an <em>other</em> one.</p><section><heading>A heading</heading>"
        "<p>Fire in the office.<note>A note.</note></p>"
        R"(<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../../end.xml"/></section>)");
    build();
    after_ = outputs();
    if (!after_.contains("out/one/earlier.json")) throw std::logic_error("the house has no earlier file");
    reset();
}

ProcessEnd FailingHouse::build(ProcessCall call, const char* outputs) const
{
    for (const char* argument : {program.c_str(), "build", "--output", outputs, "--quiet"})
        call.arguments.push_back(argument);
    if (cache_ == Cache::No) call.arguments.push_back("--no-cache");
    call.folder = house_.path();
    const std::vector<std::string> own = house_.environment();
    call.environment.insert(call.environment.begin(), own.begin(), own.end());
    // One thread, unless a test says otherwise.
    call.arguments.insert(call.arguments.end(), {"--jobs", "1"});
    return run_process(call);
}

long FailingHouse::count(const std::string& call)
{
    const auto told = house_.path() / "cache" / "count";
    build({.environment = {"LD_PRELOAD=" + preloaded, "FAIL_CALLS=" + call + ":0:0:EIO",
                           "FAIL_TELLS=" + told.string()}});
    reset();
    long count = 0;
    std::ifstream(told) >> count;
    return count;
}

std::string FailingHouse::complaint(const std::string& calls)
{
    ProcessCall call;
    // Not into the environment of timeout(1) itself.
    call.arguments = {"timeout", "--signal", "KILL", most_seconds, "env"};
    call.arguments.push_back("LD_PRELOAD=" + preloaded);
    call.arguments.push_back("FAIL_CALLS=" + calls);
    return complaint(std::move(call));
}

std::string FailingHouse::complaint(ProcessCall call)
{
    end_ = build(std::move(call));
    const auto now = outputs();
    const bool is_old = now == before_, is_new = now == after_;
    const std::vector<std::string> left = temporary_files();
    reset();
    std::string wrong;
    if (end_.status == 0 && !is_new) wrong += ", done and not whole";
    if (end_.status != 0 && end_.status != 3 && !died(end_.status))
        wrong += fmt::format(", status {}", end_.status);
    if (end_.status == 3 && !says_why(end_)) wrong += ", no word of it";
    if (!is_old && !is_new) wrong += ", old and new files mixed";
    if (!left.empty() && !died(end_.status)) wrong += ", left " + left.front();
    return wrong.empty() ? wrong : wrong.substr(2) + ": " + end_.err;
}

bool FailingHouse::builds_again()
{
    const bool builds = build().status == 0 && outputs() == after_;
    reset();
    return builds;
}

std::map<std::string, std::string> FailingHouse::outputs() const
{
    std::map<std::string, std::string> found;
    for (auto& [name, bytes] : house_.files())
        // The manifest over all editions is written after their files, and by itself.
        if (name.starts_with("out/") && name.find('/', 4) != name.npos && name.find(".tmp-") == name.npos)
            found[name] = bytes;
    return found;
}

std::vector<std::string> FailingHouse::temporary_files() const
{
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(house_.path()))
        if (entry.path().string().find(".tmp-") != std::string::npos) found.push_back(entry.path().string());
    return found;
}

void FailingHouse::reset() const
{
    if (outputs() == before_ && temporary_files().empty()) return;
    std::filesystem::remove_all(house_.path() / "out");
    for (const auto& [name, bytes] : before_)
        if (!std::filesystem::path(name).extension().empty() || name.ends_with("SUMS"))
            house_.write(name, bytes);
}

} // namespace stonehand
