#include "preflight/icc_header.hpp"

namespace stonehand
{

IccHeader read_icc_header(const PdfObject& profile)
{
    constexpr std::size_t header = 128, version = 8, device = 12, space = 16, signature = 36;
    const std::string bytes = profile.decoded().value_or("");
    if (bytes.size() < header || bytes.substr(signature, 4) != "acsp") return {};
    return {static_cast<unsigned char>(bytes[version]), static_cast<unsigned char>(bytes[version + 1]) >> 4,
            bytes.substr(device, 4), bytes.substr(space, 4)};
}

} // namespace stonehand
