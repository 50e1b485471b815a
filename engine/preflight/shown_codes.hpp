#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace stonehand
{

/// Character codes that are shown. Of those of more than two bytes there are few.
class ShownCodes
{
  public:
    void add(std::uint32_t code, bool has_actual_text)
    {
        const std::uint8_t seen = has_actual_text ? shown : shown | without_actual_text;
        if (code > longest_short) {
            long_[code] |= seen;
            return;
        }
        if (code >= short_.size()) short_.resize(code + 1);
        short_[code] |= seen;
    }

    /// In their order.
    std::vector<std::uint32_t> all() const
    {
        std::vector<std::uint32_t> codes;
        for (std::uint32_t code = 0; code < short_.size(); ++code)
            if (short_[code] != 0) codes.push_back(code);
        for (const auto& [code, seen] : long_) codes.push_back(code);
        return codes;
    }

    /// Whether a code is shown somewhere where no ActualText says what stands there.
    bool lacks_actual_text(std::uint32_t code) const
    {
        const auto found = long_.find(code);
        const std::uint8_t seen = code < short_.size()   ? short_[code]
                                  : found != long_.end() ? found->second
                                                         : 0;
        return (seen & without_actual_text) != 0;
    }

  private:
    static constexpr std::uint32_t longest_short = 0xFFFF;
    static constexpr std::uint8_t shown = 1, without_actual_text = 2;

    std::vector<std::uint8_t> short_; ///< by code
    std::map<std::uint32_t, std::uint8_t> long_;
};

} // namespace stonehand
