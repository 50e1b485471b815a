#pragma once

#include <string_view>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// An entry of a page that it may inherit, Resources, MediaBox or CropBox: its own, else that of the nearest
/// node above it (ISO 32000-1, 7.7.3.4).
PdfObject page_entry(const PdfObject& page, std::string_view key);

} // namespace stonehand
