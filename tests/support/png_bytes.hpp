#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stonehand
{

inline std::string big_endian(std::uint32_t value)
{
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift & 0xFF));
    return out;
}

/// A chunk of a PNG with its checksum (ISO/IEC 15948, 5.3 and annex D).
inline std::string png_chunk(const std::string& type, const std::string& data)
{
    std::uint32_t crc = 0xFFFF'FFFF;
    for (const char byte : type + data) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xEDB8'8320 : crc >> 1;
    }
    return big_endian(static_cast<std::uint32_t>(data.size())) + type + data + big_endian(~crc);
}

/// A zlib stream that only stores (RFC 1950 and 1951, 3.2.4); up to 65 535 bytes.
inline std::string stored(std::string_view data)
{
    std::uint32_t low = 1, high = 0;
    for (const char byte : data) {
        low = (low + static_cast<unsigned char>(byte)) % 65'521;
        high = (high + low) % 65'521;
    }
    const auto size = static_cast<unsigned>(data.size());
    std::string out = "\x78\x01\x01";
    for (const unsigned part : {size, size >> 8, ~size, ~size >> 8})
        out.push_back(static_cast<char>(part & 0xFF));
    return out.append(data) + big_endian(high << 16 | low);
}

/// A PNG: `colour_type` 0 gray, 2 RGB, 3 palette, 4 and 6 with alpha; `rows` with their filter bytes;
/// `before_data` holds whole chunks (PLTE, tRNS, pHYs …).
inline std::string png_bytes(std::uint32_t width, std::uint32_t height, int depth, int colour_type,
                             std::string_view rows, const std::string& before_data = {}, int interlace = 0)
{
    std::string header = big_endian(width) + big_endian(height);
    for (const int value : {depth, colour_type, 0, 0, interlace}) header.push_back(static_cast<char>(value));
    return std::string("\x89PNG\r\n\x1a\n", 8) + png_chunk("IHDR", header) + before_data +
           png_chunk("IDAT", stored(rows)) + png_chunk("IEND", {});
}

} // namespace stonehand
