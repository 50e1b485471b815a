#pragma once

#include <string>
#include <vector>

#include "command/environment.hpp"
#include "disk/temporary_files.hpp"
#include "telling/exit_status.hpp"

namespace stonehand
{

/// The whole command: arguments without the program's name go in, an exit status comes out.
ExitStatus run_program(const std::vector<std::string>& arguments, const Environment& environment,
                       TemporaryFiles& temporary);

} // namespace stonehand
