#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "print/print_limits.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// What `--limits` names: the word of a variant, or else the path of a file. Where it is neither, what is
/// wrong with it.
std::variant<PrintLimits, UsageTold> read_print_limits(const std::string& named);

/// A file of limits: a JSON object. `base` names the variant that it goes out from (gwg-sheet), `name` what
/// it is called; `limits` has numbers by the keys of the table, `rules` says by id whether a rule is an
/// `error`, a `warning` or `ignored`. A key that is not known is a fault: it was meant to say something.
std::variant<PrintLimits, UsageTold> parse_print_limits(std::string_view text, const std::string& path);

} // namespace stonehand
