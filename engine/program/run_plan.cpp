#include "program/run_plan.hpp"

#include <utility>

#include "base/failed_allocations.hpp"
#include "base/parallel.hpp"
#include "edition/read_edition.hpp"
#include "engine.hpp"
#include "layout/read_layout.hpp"
#include "manifest/list_inputs.hpp"
#include "manifest/share_out.hpp"
#include "program/choose_editions.hpp"
#include "program/duplicate_ids.hpp"
#include "program/guard_edition.hpp"
#include "program/layout_folders.hpp"
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
};

std::vector<std::string> outputs_of(const Options& options, const Layout& layout)
{
    if (!options.outputs.empty()) return options.outputs;
    std::vector<std::string> names;
    for (const OutputSettings& output : layout.outputs) names.push_back(output.name);
    return names;
}

/// What would be loaded to build it.
void list_what_is_loaded(const std::filesystem::path& file, const Options& options,
                         const Resources& resources, FileDigests& digests, LibraryStock& stock,
                         Planned& planned)
{
    EditionPlanned& told = planned.told;
    const auto root = options.root.value_or(content_root(file));
    const auto edition = read_edition(file, root, planned.sources, planned.report);
    if (!edition) return;
    told.id = edition->id;
    planned.id = edition->id;
    planned.id_span = edition->id_span;
    const std::size_t edition_files = planned.sources.count();
    const auto layout =
        read_layout(options.layout.value_or(edition->layout), layout_folders(root, options, resources),
                    edition->layout_span, planned.sources, planned.report);
    if (!layout) return;
    const std::size_t text_files = planned.sources.count();
    const std::vector<std::filesystem::path> profiles = profile_folders(resources);
    Library library = load_library(*edition, *layout, planned.sources, planned.report, profiles, &stock);
    load_presses(*layout, outputs_of(options, *layout), library, planned.report, profiles,
                 options.limits_of_run, &stock);
    told.inputs = list_inputs({*edition, *layout, library, planned.sources, edition_files, text_files, root},
                              digests, planned.report);
}

/// One edition that cannot be planned, whatever the reason, leaves the others planned.
void plan(const std::filesystem::path& file, const Options& options, const Resources& resources,
          FileDigests& digests, LibraryStock& stock, Planned& planned)
{
    planned.sources = Sources(options.limits_of_run);
    planned.told.edition = file.string();
    planned.told.source = source_of(file, options);
    planned.told.cost = expected_cost(file);
    guard_edition(planned.told.edition, options.limits_of_run, planned.report, [&] {
        const HeapWatch heap;
        list_what_is_loaded(file, options, resources, digests, stock, planned);
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
    LibraryStock stock;
    std::vector<Planned> planned(chosen.files.size());
    for_each_index(planned.size(), options.jobs, [&](std::size_t i) {
        plan(chosen.files[i], options, resources, digests, stock, planned[i]);
    });
    check_ids(planned);
    if (options.shards > 0) {
        std::vector<Burden> burdens;
        for (const Planned& one : planned) burdens.push_back({one.told.source, one.told.cost});
        const std::vector<std::size_t> shards = share_out(burdens, options.shards);
        for (std::size_t i = 0; i < planned.size(); ++i) planned[i].told.shard = shards[i];
    }
    ExitStatus status = ExitStatus::Done;
    for (const Planned& one : planned) status = worse(status, tell_of(one, tell));
    for (const Diagnostic& diagnostic : report.diagnostics()) {
        tell(DiagnosticTold{diagnostic, Sources{}, ""});
        status = worse(status, ExitStatus::Machine);
    }
    return status;
}

} // namespace stonehand
