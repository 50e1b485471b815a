#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace stonehand
{

/// Names, each with a number in the order in which they are first met.
class NameTable
{
  public:
    std::uint32_t number(const std::string& name)
    {
        const auto [found, is_new] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
        if (is_new) names_.push_back(name);
        return found->second;
    }
    const std::vector<std::string>& names() const { return names_; }

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> names_;
};

} // namespace stonehand
