#pragma once

#include "preflight/colour_spaces.hpp"
#include "preflight/finding.hpp"
#include "preflight/pdf_file.hpp"
#include "preflight/structure.hpp"

namespace stonehand
{

/// What every judge sees of a file.
struct Judged {
    const PdfFile& file;
    const ReadStructure& structure;
    PdfObject catalog;
    std::vector<FoundSpace> spaces; ///< of all that is in use

    /// Where the page with this index is told.
    FindingPlace place_of_page(std::size_t index) const
    {
        return {static_cast<std::uint32_t>(index + 1), file.pages()[index].number_of_object()};
    }
    /// Where an element is told.
    FindingPlace place_of(const ReadElement& element) const
    {
        return {element.page, element.object.number_of_object()};
    }
};

} // namespace stonehand
