#include <cstddef>
#include <cstdint>
#include <string_view>

#include "print/judge_print.hpp"

using namespace stonehand;

/// Whatever a file holds, it is judged for print, or it is said why not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const PrintJudgement judgement = judge_print(bytes, *limits_of_variant("gwg-offset"));
    if (judgement.unreadable.empty() == judgement.counts.empty()) __builtin_trap();
    return 0;
}
