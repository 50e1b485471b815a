#pragma once

#include <string>
#include <vector>

#include "program/environment.hpp"
#include "program/exit_status.hpp"
#include "program/temporary_files.hpp"

namespace stonehand
{

/// The whole command: arguments without the program's name go in, an exit status comes out.
ExitStatus run_program(const std::vector<std::string>& arguments, const Environment& environment,
                       TemporaryFiles& temporary);

} // namespace stonehand
