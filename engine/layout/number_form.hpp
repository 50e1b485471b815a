#pragma once

#include <string>

#include "layout/faults.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// A text with a number in it, by the fields that word_number() fills: `{number}`, `{number-han}`,
/// `{letter}`,
/// `{roman}`. A field that is none of them is told.
std::string number_form(const Attribute& attribute, Faults& faults);

} // namespace stonehand
