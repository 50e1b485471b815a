#include "program/run_plan.hpp"

#include <set>
#include <utility>

#include "base/failed_allocations.hpp"
#include "base/parallel.hpp"
#include "edition/read_edition.hpp"
#include "engine.hpp"
#include "font/installed_fonts.hpp"
#include "layout/read_layout.hpp"
#include "manifest/list_inputs.hpp"
#include "manifest/share_out.hpp"
#include "program/choose_editions.hpp"
#include "program/chosen_outputs.hpp"
#include "program/duplicate_ids.hpp"
#include "program/guard_edition.hpp"
#include "program/layout_folders.hpp"
#include "program/set_ticket_page.hpp"
#include "telling/order_diagnostics.hpp"
#include "telling/status_of.hpp"

namespace stonehand
{

namespace
{

struct Planned {
    EditionPlanned told;
    std::optional<std::string> id;
    Span id_span;
    Sources sources;
    Report report;
    std::optional<UsageTold> usage;
};

/// What all editions of a plan share.
struct PlanContext {
    const Options& options;
    const Resources& resources;
    FileDigests& digests;
    FoldersAsFound folders{digests, is_font_file};
    LibraryStock stock = {};
};

/// What would be loaded to build it.
void list_what_is_loaded(const std::filesystem::path& file, PlanContext& context, Planned& planned)
{
    const Options& options = context.options;
    EditionPlanned& told = planned.told;
    const auto root = options.root.value_or(content_root(file));
    const auto edition = read_edition(file, root, planned.sources, planned.report);
    if (!edition) return;
    told.id = edition->id;
    planned.id = edition->id;
    planned.id_span = edition->id_span;
    const std::size_t edition_files = planned.sources.count();
    const auto folders = layout_folders(root, options, context.resources);
    const auto layout = read_layout(options.layout.value_or(edition->layout), folders, edition->layout_span,
                                    planned.sources, planned.report);
    if (!layout) return;
    planned.usage = check_outputs(options, *layout);
    if (planned.usage) return;
    const std::vector<std::string> outputs = outputs_of(options, *layout);
    const std::size_t text_files = planned.sources.count();
    const std::vector<std::filesystem::path> profiles = profile_folders(context.resources);
    Library library =
        load_library(*edition, *layout, planned.sources, planned.report, profiles, &context.stock);
    load_presses(*layout, outputs, library, planned.report, profiles, options.limits_of_run, &context.stock);
    told.inputs = list_inputs({*edition, *layout, library, planned.sources, edition_files, text_files, root},
                              context.digests, planned.report);
    if (!wants_ticket(outputs, *layout, planned.report)) return;
    const TicketPageSources ticket{*edition, folders, profiles, context.folders, context.stock, {}, 1};
    told.inputs = joined_inputs(told.inputs, expected_ticket_inputs(ticket, context.digests, planned.report));
}

/// One edition that cannot be planned, whatever the reason, leaves the others planned.
void plan(const std::filesystem::path& file, PlanContext& context, Planned& planned)
{
    const Options& options = context.options;
    planned.sources = Sources(options.limits_of_run);
    planned.told.edition = file.string();
    planned.told.source = source_of(file, options);
    planned.told.cost = expected_cost(file);
    guard_edition(planned.told.edition, options.limits_of_run, planned.report, [&] {
        const HeapWatch heap;
        list_what_is_loaded(file, context, planned);
        heap.require_whole();
    });
}

/// A shard may see only one of the two.
void check_ids(std::vector<Planned>& planned)
{
    std::vector<std::optional<std::string>> ids;
    for (const Planned& one : planned) ids.push_back(one.id);
    for (const Duplicate& duplicate : duplicate_ids(ids)) {
        Planned &one = planned[duplicate.index], &other = planned[duplicate.other];
        tell_duplicate(*one.id, one.id_span, *other.id, other.told.edition, one.report);
    }
}

/// Said once: an output that no layout has is wrong for every edition alike.
ExitStatus tell_usage(const std::vector<Planned>& planned, const Tell& tell)
{
    std::set<std::string> told;
    for (const Planned& one : planned)
        if (one.usage && told.insert(one.usage->message.in_english()).second) tell(*one.usage);
    return told.empty() ? ExitStatus::Done : ExitStatus::CommandLine;
}

ExitStatus tell_of(const Planned& planned, const Tell& tell)
{
    ExitStatus status = ExitStatus::Done;
    for (const Diagnostic& diagnostic : order_diagnostics(planned.report)) {
        tell(DiagnosticTold{diagnostic, planned.sources, planned.told.edition});
        status = worse(status, status_of(diagnostic));
    }
    tell(planned.told);
    return status;
}

} // namespace

ExitStatus run_plan(const Options& options, const Resources& resources, FileDigests& digests,
                    const Tell& tell)
{
    Report report;
    const ChosenEditions chosen = choose_editions(options, resources, report);
    if (chosen.usage) {
        tell(*chosen.usage);
        return ExitStatus::CommandLine;
    }
    PlanContext context{options, resources, digests};
    std::vector<Planned> planned(chosen.files.size());
    for_each_index(planned.size(), options.jobs,
                   [&](std::size_t i) { plan(chosen.files[i], context, planned[i]); });
    check_ids(planned);
    if (options.shards > 0) {
        std::vector<Burden> burdens;
        for (const Planned& one : planned) burdens.push_back({one.told.source, one.told.cost});
        const std::vector<std::size_t> shards = share_out(burdens, options.shards);
        for (std::size_t i = 0; i < planned.size(); ++i) planned[i].told.shard = shards[i];
    }
    ExitStatus status = tell_usage(planned, tell);
    for (const Planned& one : planned) status = worse(status, tell_of(one, tell));
    for (const Diagnostic& diagnostic : report.diagnostics()) {
        tell(DiagnosticTold{diagnostic, Sources{}, ""});
        status = worse(status, ExitStatus::Machine);
    }
    return status;
}

} // namespace stonehand
