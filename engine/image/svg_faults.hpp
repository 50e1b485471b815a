#pragma once

#include <set>
#include <string>
#include <utility>

#include "base/report.hpp"

namespace stonehand
{

/// Tells the faults of one drawing: each once, wherever its element is used again, and only the first few.
class SvgFaults
{
  public:
    explicit SvgFaults(Report& report) : report_(report) {}

    void tell(Code code, Span at, Message message, Message hint)
    {
        if (full() || !told_.insert({at.begin, message.in_english()}).second) return;
        report_.add(code, at, std::move(message)).hint(std::move(hint));
    }
    bool any() const { return !told_.empty(); }
    /// Whether so much is wrong that the rest need not be looked at.
    bool full() const { return told_.size() >= most_told; }

  private:
    static constexpr std::size_t most_told = 20;

    Report& report_;
    std::set<std::pair<std::uint32_t, std::string>> told_;
};

} // namespace stonehand
