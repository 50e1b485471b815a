#pragma once

#include <string>
#include <vector>

#include "pdf/claims.hpp"
#include "pdf/object_file.hpp"
#include "pdf/write_pdf.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// What a document says of itself, each thing once: Info and XMP are both made from it, so that they agree
/// (A 6.6.2).
struct DocumentRecord {
    std::string title, author, subject, keywords;
    std::string
        creator; ///< what made it; a press file says so apart from its producer (fact sheet pdfx, X-06)
    std::string producer;
    std::string created, modified; ///< `2022-09-01T00:00:00Z`
};

DocumentRecord make_record(const Info& info, const PdfSettings& settings);

/// The Info dictionary's entries.
std::vector<DictionaryEntry> info_entries(const DocumentRecord& record);

/// The XMP packet.
std::string xmp_packet(const Info& info, const DocumentRecord& record, const Claims& claims);

} // namespace stonehand
