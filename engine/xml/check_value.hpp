#pragma once

#include "base/report.hpp"
#include "xml/grammar.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Whether a value is what the rule asks for: the same verdict as `value_pattern` gives.
bool is_valid_value(const AttributeRule& rule, std::string_view value);

/// Tells, at the value, what is wrong with it and how it is written.
void check_value(const AttributeRule& rule, const Attribute& attribute, Report& report);

/// The names of a rule's choices.
std::vector<std::string> choices_of(const AttributeRule& rule);

} // namespace stonehand
