#include <cstddef>
#include <cstdint>
#include <string_view>

#include "print/judge_print.hpp"

using namespace stonehand;

/// Measuring ink takes a hundred times what all else does, and has targets of its own (cover, ink): one input
/// in so many is judged by it.
constexpr unsigned inputs_for_one_of_ink = 32;

static PrintLimits limits_for(std::string_view bytes)
{
    PrintLimits limits = *limits_of_variant("gwg-offset");
    if (!bytes.empty() && static_cast<unsigned char>(bytes.back()) % inputs_for_one_of_ink == 0)
        return limits;
    for (const PrintRule rule : {PrintRule("R0025"), PrintRule("R0026")})
        limits.severities[rule.row()].reset();
    return limits;
}

/// Whatever a file holds, it is judged for print, or it is said why not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const PrintJudgement judgement = judge_print(bytes, limits_for(bytes));
    if (judgement.unreadable.empty() == judgement.counts.empty()) __builtin_trap();
    return 0;
}
