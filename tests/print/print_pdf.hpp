#pragma once

#include <string>
#include <string_view>

#include "painted/small_pdf.hpp"

namespace stonehand
{

/// A PDF that is fit for every kind of printing: a page of 80 pt with bleed all around, and an output intent
/// of CMYK. Tests add what is not.
class PrintPdf
{
  public:
    PrintPdf()
    {
        const std::string profile = std::to_string(pdf.add_stream("/N 4", "no profile"));
        pdf.catalog("/OutputIntents[<</S/GTS_PDFX/DestOutputProfile " + profile + " 0 R>>]");
    }

    /// A page; with `entries` instead of those of its boxes where they name a TrimBox.
    PrintPdf& page(std::string_view content, std::string_view resources = {}, std::string_view entries = {})
    {
        const bool has_boxes = entries.find("/TrimBox") != entries.npos;
        pdf.page(content, resources,
                 std::string(entries) + (has_boxes ? "" : "/TrimBox[10 10 90 90]/BleedBox[1 1 99 99]"));
        return *this;
    }

    SmallPdf pdf;
};

} // namespace stonehand
