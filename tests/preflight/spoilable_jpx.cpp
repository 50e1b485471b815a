#include "preflight/spoilable_jpx.hpp"

namespace stonehand
{

namespace
{

std::string big_endian(std::size_t value, std::size_t size)
{
    std::string bytes(size, '\0');
    for (; size-- > 0; value >>= 8) bytes[size] = static_cast<char>(value & 0xFF);
    return bytes;
}

std::string box(std::string_view type, const std::string& content)
{
    return big_endian(content.size() + 8, 4) + std::string(type) + content;
}

} // namespace

std::string jpx_boxes(JpxChannels channels, const std::vector<JpxColour>& colours)
{
    std::string depths = big_endian(channels.first - 1, 1), told;
    for (unsigned channel = 1; channel < channels.count; ++channel)
        depths += big_endian(channels.others - 1, 1);
    for (const JpxColour& colour : colours)
        told += box("colr", big_endian(colour.method, 1) + big_endian(0, 1) +
                                big_endian(colour.approximation, 1) + big_endian(colour.space, 4));
    const std::string head = box("ihdr", big_endian(1, 4) + big_endian(1, 4) + big_endian(channels.count, 2) +
                                             "\xFF\x07" + big_endian(0, 2));
    return box("jP  ", "\r\n\x87\n") + box("jp2h", head + box("bpcc", depths) + told);
}

} // namespace stonehand
