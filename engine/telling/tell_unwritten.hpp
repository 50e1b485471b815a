#pragma once

#include <optional>

#include "base/report.hpp"
#include "disk/write_files.hpp"

namespace stonehand
{

/// Tells which file could not be written, at which step, and what the system said; nothing where there is no
/// fault.
void tell_unwritten(const std::optional<WriteFault>& fault, Report& report);

} // namespace stonehand
