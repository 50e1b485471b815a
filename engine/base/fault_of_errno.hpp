#pragma once

#include "base/file.hpp"

namespace stonehand
{

/// What it means that a file could not be opened.
FileFault fault_of_errno(int error_number);

} // namespace stonehand
