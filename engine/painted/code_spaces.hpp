#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace stonehand
{

/// How many bytes the codes of a composite font have: the codespace ranges of its CMap (ISO
/// 32000-1, 9.7.6.2).
class CodeSpaces
{
  public:
    /// Those of a CMap that ISO 32000-1 predefines, by its name. Of others: two bytes.
    static CodeSpaces of_name(std::string_view name);
    /// Those that the stream of a CMap lists, or else of the one that it builds on.
    static CodeSpaces of_stream(std::string_view stream, std::string_view base);

    /// The length of the code at the beginning of these bytes, which are not none: 1 to 4, and no more than
    /// there are.
    std::size_t length(std::string_view bytes) const;

    struct Range {
        std::size_t length = 2;
        std::array<unsigned char, 4> low{}, high{}; ///< each byte lies between those of its place
    };

  private:
    std::vector<Range> ranges_;
};

} // namespace stonehand
