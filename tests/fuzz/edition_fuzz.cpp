#include <cstddef>
#include <cstdint>
#include <string_view>

#include "edition/read_edition.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;

/// Any bytes are an edition, or told why not: every fault at a place that is in the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const ScratchFolder folder;
    const auto file = folder.write("edition.xml", {reinterpret_cast<const char*>(data), size});
    Sources sources;
    Report report;
    const auto edition = read_edition(file, folder.path(), sources, report);
    if (!edition && !report.has_errors()) __builtin_trap();
    for (const Diagnostic& fault : report.diagnostics()) {
        if (fault.at.file == no_file) __builtin_trap();
        const Place place = sources.place(fault.at.file, fault.at.begin);
        sources.line(fault.at.file, place.line);
        sources.text(fault.at);
    }
    return 0;
}
