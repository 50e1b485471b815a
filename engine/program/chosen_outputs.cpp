#include "program/chosen_outputs.hpp"

#include <algorithm>

#include "engine.hpp"
#include "program/make_ticket.hpp"

namespace stonehand
{

namespace
{

std::vector<std::string> offered_outputs(const Layout& layout)
{
    std::vector<std::string> names;
    for (const OutputSettings& output : layout.outputs)
        if (is_made(output.name) || output.name == ticket_output) names.push_back(output.name);
    return names;
}

} // namespace

std::vector<std::string> outputs_of(const Options& options, const Layout& layout)
{
    return options.outputs.empty() ? offered_outputs(layout) : options.outputs;
}

std::optional<UsageTold> check_outputs(const Options& options, const Layout& layout)
{
    const std::vector<std::string> offered = offered_outputs(layout);
    for (const std::string& wanted : options.outputs)
        if (std::find(offered.begin(), offered.end(), wanted) == offered.end())
            return UsageTold{say("the layout “{}” has no output “{}”", layout.name, wanted),
                             say("its outputs are: {}", listed(offered))};
    if (options.outputs == std::vector<std::string>{std::string(ticket_output)})
        return UsageTold{say("a job ticket alone would tell of no file"),
                         say("name what is printed with it: --output press,ticket")};
    return std::nullopt;
}

bool wants_ticket(const std::vector<std::string>& outputs, const Layout& layout, Report& report)
{
    if (std::find(outputs.begin(), outputs.end(), ticket_output) == outputs.end()) return false;
    if (std::any_of(outputs.begin(), outputs.end(), is_printed)) return true;
    for (const OutputSettings& output : layout.outputs)
        if (output.name == ticket_output)
            report.add("ticket-without-print", output.span,
                       say("the output ticket tells of what is printed, and nothing is printed"));
    return false;
}

std::vector<std::string> without_ticket(std::vector<std::string> outputs)
{
    outputs.erase(std::remove(outputs.begin(), outputs.end(), ticket_output), outputs.end());
    return outputs;
}

} // namespace stonehand
