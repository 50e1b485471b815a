#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace stonehand
{

/// What a process left behind.
struct ProcessEnd {
    int status = -1; ///< its exit status; 1000 + n if signal n ended it
    std::string out, err;
};

/// How a process is to be run.
struct ProcessCall {
    std::vector<std::string> arguments = {};   ///< the program first, looked for on PATH
    std::vector<std::string> environment = {}; ///< added to ours: `NAME=value`; `NAME` alone takes it out
    std::filesystem::path folder = {};         ///< to run in; empty: ours
    std::string out_to = {};               ///< a file for its standard output instead of `ProcessEnd::out`
    unsigned long largest_file = 0;        ///< RLIMIT_FSIZE in bytes; 0: no limit
    int signal_after_first_error_line = 0; ///< sent as soon as it has written to its standard error
};

ProcessEnd run_process(const ProcessCall& call);

} // namespace stonehand
