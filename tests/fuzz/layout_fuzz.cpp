#include <cstddef>
#include <cstdint>
#include <string_view>

#include "layout/read_layout.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

/// Any bytes are a layout, or told why not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const ScratchFolder folder;
    folder.write("tried/layout.xml", {reinterpret_cast<const char*>(data), size});
    Sources sources;
    Report report;
    const auto layout = read_layout("tried", {folder.path()}, {}, sources, report);
    if (!layout && !report.has_errors()) __builtin_trap();
    return 0;
}
