#include "program/run_fonts.hpp"

#include <algorithm>

#include "layout/read_layout.hpp"
#include "program/layout_folders.hpp"
#include "telling/order_diagnostics.hpp"
#include "telling/status_of.hpp"

namespace stonehand
{

namespace
{

ExitStatus survey(const std::string& name, const std::vector<std::filesystem::path>& folders,
                  const Tell& tell)
{
    Sources sources;
    Report report;
    if (const auto layout = read_layout(name, folders, Span{}, sources, report))
        tell(FontsSurveyed{name, survey_fonts(layout->fonts, layout->font_folders, report)});
    ExitStatus status = ExitStatus::Done;
    for (const Diagnostic& diagnostic : order_diagnostics(report)) {
        tell(DiagnosticTold{diagnostic, sources, ""});
        status = worse(status, status_of(diagnostic));
    }
    return status;
}

} // namespace

ExitStatus run_fonts(const Options& options, const Resources& resources, const Tell& tell)
{
    const auto folders = layout_folders(options.root.value_or("content"), options, resources);
    const std::vector<std::string> names = layout_names(folders);
    if (options.layout && std::find(names.begin(), names.end(), *options.layout) == names.end()) {
        tell(UsageTold{say("there is no layout “{}”", *options.layout),
                       say("the layouts are: {}", listed(names))});
        return ExitStatus::CommandLine;
    }
    ExitStatus status = ExitStatus::Done;
    for (const std::string& name : options.layout ? std::vector{*options.layout} : names)
        status = worse(status, survey(name, folders, tell));
    return status;
}

} // namespace stonehand
