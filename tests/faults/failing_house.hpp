#pragma once

#include <map>
#include <string>
#include <vector>

#include "faults/faulty_house.hpp"

namespace stonehand
{

/// A house with the files of an earlier edition, in which builds of a later one go wrong; one of an output
/// that is no longer asked for.
class FailingHouse
{
  public:
    enum class Cache { No, Yes };
    /// With a cache every build uses it, the one that `builds_again` makes too.
    explicit FailingHouse(Cache cache = Cache::No);

    /// How often a build calls this: `write`, `malloc` … (fail_calls.cpp).
    long count(const std::string& call);

    /// Builds while calls go wrong as `calls` says (FAIL_CALLS). Empty where the build was whole and said so,
    /// or failed, said so, and left all as it was; else what was wrong.
    std::string complaint(const std::string& calls);
    /// The same of a build that is called as `call` says, its arguments before those of the program.
    std::string complaint(ProcessCall call);
    /// What the last build left behind.
    const ProcessEnd& end() const { return end_; }
    /// Whether an ordinary build works after all that.
    bool builds_again();

    const FaultyHouse& house() const { return house_; }
    ProcessEnd build(ProcessCall call = {}, const char* outputs = "screen") const;
    /// All below `out`, temporary files apart.
    std::map<std::string, std::string> outputs() const;
    const std::map<std::string, std::string>& before() const { return before_; }
    const std::map<std::string, std::string>& after() const { return after_; }
    /// Puts the earlier files back, and nothing else.
    void reset() const;
    std::vector<std::string> temporary_files() const;

  private:
    Cache cache_;
    FaultyHouse house_;
    std::map<std::string, std::string> before_, after_;
    ProcessEnd end_;
};

/// Sanitizers bring a malloc of their own, past which none can be preloaded.
bool calls_can_fail();

} // namespace stonehand
