#pragma once

#include <string>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// What the header of an ICC profile says (ICC.1, 7.2); empty of one that is cut short.
struct IccHeader {
    int version = 0;
    int minor = 0; ///< the digit behind the point: 2 of ICC 4.2
    std::string device, space;
};

IccHeader read_icc_header(const PdfObject& profile);

} // namespace stonehand
