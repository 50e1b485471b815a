#include "command/read_options_impl.hpp"

#include <algorithm>
#include <iterator>

#include "command/option_values.hpp"
#include "preflight/standard_name.hpp"

namespace stonehand
{

namespace
{

/// The outputs asked for, each once: one asked for twice would be set and written twice. A blank behind a
/// comma is none of the name.
std::vector<std::string> outputs_of(std::vector<std::string> names)
{
    std::vector<std::string> once;
    for (std::string& name : names)
        if (CLI::detail::trim(name); !name.empty() && std::find(once.begin(), once.end(), name) == once.end())
            once.push_back(name);
    return once;
}

/// The standards asked for, each once.
std::vector<Standard> standards_of(const std::vector<std::string>& words)
{
    std::vector<Standard> once;
    for (const std::string& word : words)
        if (const auto standard = standard_of_word(word))
            if (std::find(once.begin(), once.end(), *standard) == once.end()) once.push_back(*standard);
    return once;
}

} // namespace

std::variant<Options, UsageFault> read_options(Command command, const RawOptions& raw,
                                               const Environment& environment)
{
    const auto bilingual = read_bilingual(raw.bilingual);
    if (const auto* fault = std::get_if<UsageFault>(&bilingual)) return *fault;
    const auto modified = read_epoch(environment.source_date_epoch);
    if (const auto* fault = std::get_if<UsageFault>(&modified)) return *fault;

    Options options;
    options.command = command;
    options.editions.assign(raw.editions.begin(), raw.editions.end());
    if (!raw.root.empty()) options.root = raw.root;
    options.into = raw.into;
    const auto building = read_building_options(raw.building, options);
    if (const auto* fault = std::get_if<UsageFault>(&building)) return *fault;
    options.manifests.assign(raw.manifests.begin(), raw.manifests.end());
    options.shards = raw.shards;
    options.pdfs.assign(raw.pdfs.begin(), raw.pdfs.end());
    options.standards = standards_of(raw.standards);
    options.limits = raw.limits;
    options.person = raw.person;
    options.outputs = outputs_of(raw.outputs);
    if (!raw.layout.empty()) options.layout = raw.layout;
    options.layout_folders.assign(raw.layout_folders.begin(), raw.layout_folders.end());
    options.bilingual = std::get<0>(bilingual);
    options.modified = std::get<0>(modified);
    options.jobs = raw.jobs == 0 ? environment.processors : raw.jobs;
    options.after_fault = raw.fail_fast ? AfterFault::FailFast : AfterFault::KeepGoing;
    options.warnings = raw.warnings_as_errors ? Warnings::AsErrors : Warnings::Told;
    options.format = raw.format == "json" ? EventFormat::Json : EventFormat::Text;
    options.quiet = raw.quiet;
    if (!raw.lang.empty()) options.said_tongue = raw.lang == "zh" ? Tongue::Chinese : Tongue::English;
    if (!raw.sarif.empty()) options.sarif = raw.sarif;
    if (options.sarif && options.since)
        return UsageFault{
            say("--sarif would say that editions which --since passes over have no faults"),
            say("leave --since out: what did not change is not built again, and its faults are told")};
    options.timings = raw.timings;
    options.statistics = raw.statistics;
    const auto printing = read_imposition_options(raw.printing);
    if (const auto* fault = std::get_if<UsageFault>(&printing)) return *fault;
    options.printing = std::get<0>(printing);
    const auto limits = read_limit_options(raw.limits_of_run);
    if (const auto* fault = std::get_if<UsageFault>(&limits)) return *fault;
    options.limits_of_run = std::get<Limits>(limits);
    const auto own = command == Command::Impose       ? read_impose(raw.impose, options)
                     : command == Command::NewEdition ? read_new(raw.begun, options)
                     : command == Command::Watch      ? read_watch(raw.watched, environment, options)
                                                      : std::variant<std::monostate, UsageFault>();
    if (const auto* fault = std::get_if<UsageFault>(&own)) return *fault;
    return options;
}

} // namespace stonehand
