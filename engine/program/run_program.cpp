#include "program/run_program.hpp"

#include <algorithm>
#include <ostream>

#include "program/choose_tongue.hpp"
#include "program/command_line.hpp"
#include "program/run_editions.hpp"
#include "program/run_fonts.hpp"
#include "program/run_impose.hpp"
#include "program/run_preflight.hpp"
#include "program/tell_json.hpp"
#include "program/tell_text.hpp"

namespace stonehand
{

namespace
{

ExitStatus run_command(const Options& options, const Environment& environment, TemporaryFiles& temporary,
                       const Tell& tell)
{
    const Resources resources = find_resources(environment.executable);
    switch (options.command) {
    case Command::Build:
    case Command::Check: {
        FileDigests digests(environment.cache_folder);
        return run_editions(options, resources, digests, temporary, tell);
    }
    case Command::Fonts:
        return run_fonts(options, resources, tell);
    case Command::Preflight:
        return run_preflight(options, tell);
    case Command::Impose:
        return run_impose(options, resources, temporary, tell);
    }
    return ExitStatus::Done;
}

ExitStatus run(const Options& options, const Environment& environment, TemporaryFiles& temporary)
{
    const Tell tell = options.format == EventFormat::Json ? tell_json(environment.out, options.tongue)
                                                          : tell_text(environment, options);
    return run_command(options, environment, temporary, tell);
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
        const Tongue tongue = choose_tongue(arguments, environment);
        environment.err << "stonehand: " << fault->message.read(tongue) << '\n'
                        << fault->advice.read(tongue) << '\n';
        status = ExitStatus::CommandLine;
    } else {
        status = run(std::get<Options>(read), environment, temporary);
    }
    environment.out.flush();
    // A result that nobody could be told is not a success.
    return environment.out.good() ? status : worse(status, ExitStatus::Machine);
}

} // namespace stonehand
