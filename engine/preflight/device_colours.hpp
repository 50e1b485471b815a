#pragma once

#include <cstdint>
#include <string_view>

#include "preflight/content_lexer.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// Which colours of a device are used, and where first: only an output intent says what they mean.
struct DeviceColours {
    std::uint32_t gray = 0, rgb = 0, cmyk = 0; ///< the page, from 1; 0: not used

    /// Notes the device spaces that a colour space comes down to, but for those that `resources` give a
    /// default.
    void use(const PdfObject& space, const PdfObject& resources, std::uint32_t page);
    /// The same of a device space by its name.
    void use(std::string_view name, const PdfObject& resources, std::uint32_t page);
    /// The same of what an operator sets or paints; `last` is its last operand, if it has any.
    void use_operator(std::string_view name, const Operand* last, const PdfObject& resources,
                      std::uint32_t page);
};

} // namespace stonehand
