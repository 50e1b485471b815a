#pragma once

#include <cstdint>
#include <vector>

#include "preflight/pdf_file.hpp"

namespace stonehand
{

/// A colour space of a file: an array of its kind and its parts.
struct FoundSpace {
    PdfObject space;
    std::uint32_t object = 0; ///< that it is, or stands in
};

/// Every ICCBased, Separation and DeviceN space of the objects in use, wherever it stands: named by
/// resources, of an image or a shading, below another space.
std::vector<FoundSpace> colour_spaces(const PdfFile& file);

} // namespace stonehand
