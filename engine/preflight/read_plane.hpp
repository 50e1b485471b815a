#pragma once

#include <optional>

#include "base/plane.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// A rectangle as PDF writes it, any two corners (ISO 32000-1, 7.9.5); nothing where it is none.
std::optional<PlaneBox> read_box(const PdfObject& rectangle);
/// Six numbers; where they are not there, the planes are the same.
PlaneMatrix read_matrix(const PdfObject& numbers);

} // namespace stonehand
