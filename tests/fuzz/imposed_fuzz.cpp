#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "imposed/impose_pdf.hpp"
#include "preflight/pdf_file.hpp"

using namespace stonehand;

/// Whatever a file holds, it is imposed, and the sheets can be read again; or it is said why not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    ImposeOrder order;
    if (size > 0 && data[size - 1] % 2 == 1) {
        order.imposition.scheme = Scheme::NUp;
        order.imposition.sheet = {Length::millimetres(320), Length::millimetres(450)};
        order.bleed = Length::millimetres(3);
    }
    const auto result = impose_pdf({reinterpret_cast<const char*>(data), size}, order);
    if (const auto* refusal = std::get_if<Refusal>(&result)) {
        if (refusal->message.empty() || refusal->remedy.empty()) __builtin_trap();
        return 0;
    }
    const auto& imposed = std::get<ImposedPdf>(result);
    Message why_not;
    const auto file = PdfFile::read(imposed.bytes, why_not);
    if (!file || file->pages().size() != imposed.record.sides) __builtin_trap();
    return 0;
}
