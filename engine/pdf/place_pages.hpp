#pragma once

#include <string>
#include <vector>

#include "pdf/content_stream.hpp"
#include "pdf/object_file.hpp"
#include "pdf/write_pdf.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// Whether pages share sheets.
bool share_sheets(const std::vector<Sheet>& sheets);

/// Writes each page as a form, so that on a shared sheet each stays what it is; what is left of its content
/// shows the form. Gives their names in the resources of sheets. `count` pages come first in the document.
std::string write_page_forms(ObjectFile& file, const Document& document, std::size_t count,
                             std::vector<PageContent>& pages, ObjectNumber resources,
                             const PdfSettings& settings);

/// The content of a page at its place on the sheet, cut off where its bleed ends or the next page begins.
std::string at_its_place(const Placement& placement, const Page& page, const Sheet& sheet,
                         const std::string& content);

} // namespace stonehand
