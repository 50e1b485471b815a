#pragma once

#include <iosfwd>

#include "telling/event.hpp"
#include "telling/render_diagnostic.hpp"

namespace stonehand
{

/// Where and how events are told to people.
struct TextTelling {
    std::ostream& out; ///< results
    std::ostream& err; ///< faults and progress
    Tongue tongue = Tongue::English;
    bool quiet = false;           ///< faults alone
    bool checking = false;        ///< nothing is written: editions are without errors, not built
    Colour colour = Colour::None; ///< of faults
    int bar_columns = 0;          ///< of the terminal that a bar shows progress on; 0: plain lines do
};

/// Tells events to people: results on the standard output, faults and progress on the standard error.
Tell tell_text(const TextTelling& manner);

} // namespace stonehand
