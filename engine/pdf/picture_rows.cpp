#include "pdf/picture_rows.hpp"

#include "pdf/deflate.hpp"
#include "pdf/predict_rows.hpp"

namespace stonehand
{

std::string deflated_rows(std::string_view samples, std::uint32_t width, int components)
{
    const auto pixel = static_cast<std::size_t>(components);
    return deflate(predict_rows(samples, width * pixel, pixel), bulk_level);
}

std::string deflated_stencil(std::string_view alpha, std::uint32_t width)
{
    if (width == 0) return {};
    const std::size_t row_bytes = (std::size_t{width} + 7) / 8, rows = alpha.size() / width;
    std::string bits(row_bytes * rows, '\0');
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t x = 0; x < width; ++x)
            if (alpha[row * width + x] == 0) {
                char& byte = bits[row * row_bytes + x / 8];
                byte = static_cast<char>(static_cast<unsigned char>(byte) | 0x80u >> x % 8);
            }
    return deflate(predict_rows(bits, row_bytes, 1), bulk_level);
}

} // namespace stonehand
