#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "preflight/content_lexer.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// What judges need of a property list of marked content (ISO 32000-1, 14.6.2).
struct PropertyList {
    std::optional<std::int64_t> mcid;
    std::optional<std::string> language;
    bool actual_text = false, alternative = false, expansion = false;
};

/// One that is written in the stream.
PropertyList property_list(const Operand& list);
/// One that the resources name.
PropertyList property_list(const PdfObject& list);

} // namespace stonehand
