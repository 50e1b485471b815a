#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "unicode/hyphen_patterns.hpp"

using namespace stonehand;

/// The last line of the input is a word, all before it a dictionary: hyphens fall inside the word, in order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::size_t end = input.rfind('\n');
    if (end == input.npos) return 0;
    const std::string_view word = input.substr(end + 1);
    std::size_t last = 0;
    for (const std::uint32_t at : HyphenPatterns(std::string(input.substr(0, end + 1))).breaks(word)) {
        if (at <= last || at >= word.size()) __builtin_trap();
        last = at;
    }
    return 0;
}
