#pragma once

#include <optional>

#include "ink/ink_image.hpp"
#include "painted/painted_mark.hpp"

namespace stonehand
{

/// An image as inks, with what masks it. Nothing where its samples cannot be read, or are no inks.
std::optional<InkImage> ink_of_image(const PaintedImage& image);
/// What a stencil lets through; nothing where it cannot be read.
std::optional<InkSamples> stencil_of(const PaintedImage& image);
/// What lets parts of an image through: its SMask, or its Mask; of no samples where there is none; nothing
/// where it cannot be read.
std::optional<InkSamples> mask_of(const PaintedImage& image);

} // namespace stonehand
