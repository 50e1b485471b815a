#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/faults.hpp"
#include "layout/style.hpp"

namespace stonehand
{

/// The selectors of a `for` attribute: `section > heading, quote p:first-child`. Those with a fault are told
/// and left out.
std::vector<std::vector<SelectorStep>> read_selectors(const Attribute& attribute, Faults& faults);

/// As it would be read.
std::string to_string(const std::vector<SelectorStep>& selector);

/// The elements of editions that a style can be for.
const std::vector<std::string>& styled_elements();

} // namespace stonehand
