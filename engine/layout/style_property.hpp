#pragma once

#include <span>
#include <string>
#include <string_view>

#include "layout/faults.hpp"
#include "layout/style.hpp"
#include "xml/grammar.hpp"

namespace stonehand
{

/// What a property names besides: checked when the whole layout is known.
enum class PropertyNames { Nothing, FontRole, Colour, SecondWordColour, FourthWordColour, Style };

/// A row of the table of properties: the attribute, what its value may be, and how it is read and shown.
struct StylePropertyRow {
    std::string_view name; ///< of the attribute: CSS's or XSL-FO's
    ValueType type;
    std::string_view choices; ///< for ValueType::Choice
    PropertyNames names;
    std::string_view doc;
    void (*read)(StyleProperties& properties, const Attribute& attribute, Faults& faults);
    std::string (*show)(
        const StyleProperties& properties); ///< as it would be read; empty where it is not set
};

/// Every property that a style may have, in the order of the documentation.
std::span<const StylePropertyRow> style_properties();

} // namespace stonehand
