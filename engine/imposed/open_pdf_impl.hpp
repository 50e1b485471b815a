#pragma once

#include <memory>
#include <string_view>
#include <variant>
#include <vector>

#include "imposed/refusal.hpp"
#include "preflight/qpdf_impl.hpp"

namespace stonehand
{

/// A PDF that may be imposed.
struct OpenPdf {
    std::unique_ptr<QPDF> qpdf;
    std::vector<QPDFObjectHandle> pages; ///< dictionaries, in the order of the page tree
};

/// Opens a PDF, whose bytes must live as long; mends what is damaged. Refuses what cannot be read, what its
/// owner does not allow to be imposed, and what is not made of pages as they are printed.
std::variant<OpenPdf, Refusal> open_pdf(std::string_view bytes);

} // namespace stonehand
