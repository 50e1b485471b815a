#pragma once

#include <string>
#include <vector>

#include "pdf/content_stream.hpp"
#include "pdf/font_objects.hpp"
#include "pdf/object_file.hpp"
#include "pdf/picture_objects.hpp"

namespace stonehand
{

/// Tells pages that are larger or smaller than a PDF may have them (ISO 19005-2, 6.1.13; PDF 1.4, appendix
/// C).
void check_page_sizes(const Document& document, Report& report);

/// The contents of every page of a document, made in parallel.
std::vector<PageContent> make_contents(const ContentSources& sources, unsigned jobs);

/// Writes contents as streams, deflated in parallel and numbered in order; gives their operators away.
std::vector<ObjectNumber> write_contents(ObjectFile& file, std::vector<PageContent>& contents,
                                         const PdfSettings& settings);

/// What content streams name: fonts, pictures, and `paints` (see `write_paint_resources`).
ObjectNumber write_resources(ObjectFile& file, const std::vector<PdfFont>& fonts,
                             const PictureNames& pictures, const std::string& paints);

} // namespace stonehand
