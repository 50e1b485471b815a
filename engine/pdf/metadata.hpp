#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// The standards that a file says it keeps: their properties in XMP, and the namespaces of those.
struct Claims {
    std::vector<std::pair<std::string_view, std::string_view>> namespaces; ///< prefix and name
    std::string properties;
};
/// PDF/UA-1 and PDF/A-2a in one file, with the extension schema that PDF/A asks for.
Claims screen_claims();
/// PDF/X-4 (fact sheet pdfx, X4-02 and X4-04). `content` is a fingerprint of what the file shows.
Claims press_claims(const Info& info, const std::string& content);

/// The XMP packet.
std::string xmp_packet(const Info& info, const DocumentRecord& record, const Claims& claims);

} // namespace stonehand
