#pragma once

#include <string>
#include <variant>
#include <vector>

#include "command/building_options_impl.hpp"
#include "command/command_line.hpp"
#include "command/impose_command_impl.hpp"
#include "command/imposition_options_impl.hpp"
#include "command/limit_options_impl.hpp"
#include "command/new_command_impl.hpp"
#include "command/watch_command_impl.hpp"

namespace stonehand
{

/// What CLI11 fills in: strings for what only we can judge.
struct RawOptions {
    std::vector<std::string> editions, outputs, layout_folders, pdfs, standards, manifests;
    std::string root, into = "out", layout, bilingual, format = "text", limits, lang, sarif;
    RawBuilding building;
    RawImpose impose;
    RawNew begun;
    RawWatch watched;
    RawSettings printing;
    RawLimits limits_of_run;
    unsigned jobs = 0;
    std::size_t shards = 0;
    bool keep_going = false, fail_fast = false, quiet = false, timings = false, statistics = false,
         warnings_as_errors = false, person = false;
};

/// What a command was told, judged; or what is wrong with it.
std::variant<Options, UsageFault> read_options(Command command, const RawOptions& raw,
                                               const Environment& environment);

} // namespace stonehand
