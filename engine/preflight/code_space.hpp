#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stonehand
{

/// Of how many bytes each code of a text is (ISO 32000-1, 9.7.6.2): ranges of codes of one length, byte by
/// byte.
class CodeSpace
{
  public:
    struct Range {
        std::size_t size; ///< in bytes, 1 to 4
        std::uint32_t first, last;
    };

    CodeSpace() = default;
    CodeSpace(std::initializer_list<Range> ranges) : ranges_(ranges) {}

    /// Beyond a hundred ranges, which no CMap has, they are passed over.
    void add(const Range& range)
    {
        if (ranges_.size() < most_ranges) ranges_.push_back(range);
    }
    bool is_empty() const { return ranges_.empty(); }
    /// How many bytes the first code of `codes` has; it may be cut short.
    std::size_t size_of_first(std::string_view codes) const;

  private:
    static constexpr std::size_t most_ranges = 100;

    std::vector<Range> ranges_;
};

/// That of a CMap of ISO 32000-1, table 118, of Identity too.
CodeSpace predefined_code_space(std::string_view cmap);

} // namespace stonehand
