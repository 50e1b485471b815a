#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stonehand
{

/// Rows of 8-bit samples as FlateDecode with Predictor 15 wants them.
std::string deflated_rows(std::string_view samples, std::uint32_t width, int components);

/// Alpha as a stencil mask of one bit a pixel (ISO 32000-1, 8.9.6.3), likewise: 1 where nothing is painted.
std::string deflated_stencil(std::string_view alpha, std::uint32_t width);

} // namespace stonehand
