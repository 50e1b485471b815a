#pragma once

#include <vector>

#include "base/report.hpp"
#include "pages/page.hpp"
#include "pdf/content_stream.hpp"
#include "pdf/links.hpp"
#include "pdf/object_file.hpp"

namespace stonehand
{

/// What the structure tree binds together.
struct StructureSources {
    const Document& document;
    const std::vector<PageContent>& contents;
    const std::vector<LinkAnnotation>& links;
    const std::vector<ObjectNumber>& pages;
};

/// Writes the structure tree (ISO 32000-1, 14.7): the elements that have content, in the order of the source
/// wherever their marks were painted; the parent tree; the notes' IDs. Answers the StructTreeRoot.
ObjectNumber write_structure(ObjectFile& file, const StructureSources& sources, Report& report);

} // namespace stonehand
