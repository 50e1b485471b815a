#pragma once

#include <string>
#include <vector>

#include "pdf/press_settings.hpp"
#include "pdf/write_pdf.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// Plays the sheets of a document for the press: PDF/X-4, or PDF/X-3:2003 and PDF/X-1a:2003 without
/// transparency, as `settings.press` says. No tags, links or bookmarks: a press has no use for them. The same
/// sheets give the same bytes.
std::string write_press_pdf(Document document, const std::vector<Sheet>& sheets, const FontLibrary& fonts,
                            const PdfSettings& settings, Report& report);

} // namespace stonehand
