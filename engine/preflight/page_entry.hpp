#pragma once

#include <string_view>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// The value of a key of a page, or of the nearest node above it that has one: of Resources, MediaBox,
/// CropBox and Rotate, which pages inherit (ISO 32000-1, 7.7.3.4).
PdfObject page_entry(const PdfObject& page, std::string_view key);

} // namespace stonehand
