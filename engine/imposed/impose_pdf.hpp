#pragma once

#include <optional>
#include <string_view>

#include "imposed/imposed_pdf.hpp"

namespace stonehand
{

/// How a PDF is to be imposed.
struct ImposeOrder {
    Imposition imposition;
    Binding binding = Binding::Left;
    std::optional<Length> bleed; ///< instead of what the boxes of its pages say
};

/// Imposes a PDF, of whatever origin: each of its pages becomes a form and stands once on a sheet. Output
/// intents, metadata and layers stay, so that PDF/X stays PDF/X; what leads somewhere is left out, and
/// counted. Reads nothing but the bytes; the same bytes give the same bytes.
ImposeResult impose_pdf(std::string_view bytes, const ImposeOrder& order);

} // namespace stonehand
