#pragma once

#include <string>

#include "base/plane.hpp"

namespace stonehand
{

/// A number as PDFs have it, without an exponent, rounded to so many places, without zeros at its end.
std::string pdf_number(double value, int places);
/// Of the numbers of a scale, where 1 is 1 exactly, and of a place in pt: `1 0 0 1 8.504 8.504`.
std::string pdf_matrix(const PlaneMatrix& matrix);

} // namespace stonehand
