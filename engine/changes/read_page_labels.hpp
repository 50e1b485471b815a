#pragma once

#include <string>
#include <vector>

#include "preflight/pdf_file.hpp"

namespace stonehand
{

/// What readers show for the number of each page (ISO 32000-1, 12.4.2); where a file says nothing, the
/// number.
std::vector<std::string> read_page_labels(const PdfFile& file);

} // namespace stonehand
