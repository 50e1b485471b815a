#include "support/catch.hpp"

#include <new>
#include <stdexcept>
#include <system_error>

#include "program/guard_edition.hpp"

using namespace stonehand;

namespace
{

/// What is told of work on an edition in which another fault was found before.
std::string told_of(const std::function<void()>& work, const Limits& limits = {})
{
    Report report;
    report.add("unknown-essay", Span{}, say("found before"));
    const bool done = guard_edition("one.xml", limits, report, work);
    std::string told = done ? "done" : "broken";
    for (const Diagnostic& diagnostic : report.diagnostics())
        told += "; " + std::string(diagnostic.code.id()) + ": " + diagnostic.message.in_english();
    return told;
}

} // namespace

TEST_CASE("what breaks through the work on an edition is told as a fault of the machine", "[program]")
{
    CHECK(told_of([] {}) == "done; unknown-essay: found before");
    CHECK(told_of([] { throw std::logic_error("a promise"); }) ==
          "broken; unknown-essay: found before; internal-fault: one.xml: a promise");
}

TEST_CASE("without memory nothing else that was found is believed", "[program]")
{
    const std::string there_is = "broken; out-of-memory: one.xml needs more memory than there is";
    CHECK(told_of([] { throw std::bad_alloc(); }) == there_is);
    // What a thread is refused with where there is no room for its stack.
    CHECK(told_of([] {
              throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
          }) == there_is);
    Limits limits;
    limits.memory = 16'000'000;
    CHECK(told_of([] { throw std::bad_alloc(); }, limits) ==
          "broken; out-of-memory: one.xml needs more memory than it may have");
}
