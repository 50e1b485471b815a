#include <cstddef>
#include <cstdint>
#include <string_view>

#include "preflight/judge_pdf.hpp"

using namespace stonehand;

/// Whatever a file holds, it is judged, or it is said why not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Judgement judgement =
        judge_pdf(bytes, {Standard::Ua1, Standard::A2a, Standard::X1a, Standard::X3, Standard::X4});
    if (judgement.unreadable.empty() == judgement.standards.empty()) __builtin_trap();
    return 0;
}
