#include "program/run_program.hpp"

#include <algorithm>
#include <ostream>

#include "program/command_line.hpp"
#include "program/run_editions.hpp"
#include "program/run_fonts.hpp"
#include "program/run_impose.hpp"
#include "program/run_merge.hpp"
#include "program/run_plan.hpp"
#include "program/run_preflight.hpp"
#include "program/tell_json.hpp"
#include "program/tell_text.hpp"

namespace stonehand
{

namespace
{

std::filesystem::path cache_folder(const Options& options, const Environment& environment)
{
    if (!options.use_cache) return {};
    return options.cache.value_or(environment.cache_folder);
}

ExitStatus run(const Options& options, const Environment& environment, TemporaryFiles& temporary)
{
    const Resources resources = find_resources(environment.executable);
    const Tell tell =
        options.format == EventFormat::Json ? tell_json(environment.out) : tell_text(environment, options);
    switch (options.command) {
    case Command::Build:
    case Command::Check: {
        FileDigests digests(environment.cache_folder);
        BuildCache cache(cache_folder(options, environment), temporary);
        return run_editions(options, resources, digests, cache, temporary, tell);
    }
    case Command::Plan: {
        FileDigests digests(environment.cache_folder);
        const ExitStatus status = run_plan(options, resources, digests, tell);
        digests.save(temporary);
        return status;
    }
    case Command::Merge:
        return run_merge(options, temporary, tell);
    case Command::Fonts:
        return run_fonts(options, resources, tell);
    case Command::Preflight:
        return run_preflight(options, tell);
    case Command::Impose:
        return run_impose(options, resources, temporary, tell);
    }
    return ExitStatus::Done;
}

} // namespace

ExitStatus run_program(const std::vector<std::string>& arguments, const Environment& environment,
                       TemporaryFiles& temporary)
{
    const auto read = read_command_line(arguments, environment);
    ExitStatus status = ExitStatus::Done;
    if (const auto* answer = std::get_if<Answer>(&read)) {
        environment.out << answer->text;
    } else if (const auto* fault = std::get_if<UsageFault>(&read)) {
        environment.err << "stonehand: " << fault->message << '\n' << fault->advice << '\n';
        status = ExitStatus::CommandLine;
    } else {
        status = run(std::get<Options>(read), environment, temporary);
    }
    environment.out.flush();
    // A result that nobody could be told is not a success.
    return environment.out.good() ? status : worse(status, ExitStatus::Machine);
}

} // namespace stonehand
