#pragma once

#include <string>

#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// The output intent for PDF/X; nothing where there is none.
PdfObject intent_for_print(const PdfObject& catalog);

/// The colour space of the condition that a file is to be printed in, as ICC profiles name it: “CMYK”, “RGB
/// ”; without a profile that of a press. Empty where there is no condition.
std::string output_space(const PdfObject& catalog);

} // namespace stonehand
