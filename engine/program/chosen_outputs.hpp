#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "command/options.hpp"
#include "layout/layout.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// The names of the outputs that a run makes: those that were asked for, else all that the layout offers and
/// this version makes.
std::vector<std::string> outputs_of(const Options& options, const Layout& layout);

/// An output that was asked for and that the layout does not offer, or this version does not make.
std::optional<UsageTold> check_outputs(const Options& options, const Layout& layout);

/// Whether a job ticket is made: it tells of what is printed, and is told to be useless where nothing is.
bool wants_ticket(const std::vector<std::string>& outputs, const Layout& layout, Report& report);

/// A ticket is made after all others, of what they came to.
std::vector<std::string> without_ticket(std::vector<std::string> outputs);

} // namespace stonehand
