#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace stonehand
{

/// What it costs the sense of a display line to end before a byte, on the scale of `choose_by_sense`, where a
/// line more costs 10000. Negative behind punctuation, where the sense itself pauses.
class SenseOfBreak
{
  public:
    SenseOfBreak(std::string_view text, const Language& language);
    int cost(std::uint32_t at) const;

  private:
    bool parts_name(std::size_t begin, std::size_t next) const;
    bool parts_word(std::uint32_t at) const;

    std::string_view text_;
    std::string language_;
    bool han_ = false;
    std::string lower_;                    // ASCII in lower case, for the table
    std::vector<std::uint32_t> word_ends_; // of Han text
};

} // namespace stonehand
