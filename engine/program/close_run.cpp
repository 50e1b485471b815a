#include "program/close_run.hpp"

#include <algorithm>

#include "disk/write_named_file.hpp"
#include "manifest/standing.hpp"
#include "manifest/write_depfile.hpp"
#include "program/build_key.hpp"
#include "program/settle_stale.hpp"
#include "telling/tell_unwritten.hpp"

namespace stonehand
{

namespace
{

/// The hash of its manifest, which is put in place after all its other files.
const std::string& manifest_of(const EditionEnd& end)
{
    return end.outcome.files.back().sha256;
}

RunOutcome outcome_of(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends,
                      const RunContext& context)
{
    const Options& options = context.options;
    RunOutcome outcome;
    outcome.options = options_key(options);
    for (const EditionEnd& end : ends) {
        const std::string source = source_of(end.file, options);
        outcome.sources.insert(source);
        if (end.stands) outcome.standing.push_back({*end.id, source, manifest_of(end)});
        if (end.outcome.manner == Manner::Unchanged)
            outcome.unchanged.push_back(context.since->entry(source));
    }
    outcome.whole = chosen.whole;
    outcome.shard = options.shard;
    outcome.planned = chosen.planned;
    return outcome;
}

/// Only a run over all editions that could read each of them knows which are gone.
void settle_stale(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends,
                  const RunContext& context, Report& report)
{
    const Options& options = context.options;
    const Settling settling{options.into, options.prune, context.digests, context.tell};
    KnownEditions known;
    bool all = chosen.whole;
    for (const EditionEnd& end : ends) {
        const std::string source = source_of(end.file, options);
        all = all && end.id;
        if (end.id) known.ids.insert(*end.id);
        known.sources.insert(source);
        if (end.stands)
            settle_earlier(*end.id, source, end.outcome.earlier, options.outputs, settling, report);
        else if (end.outcome.manner != Manner::Unchanged)
            known.unmade.insert(source);
    }
    if (all) settle_gone(known, settling, report);
}

void write_dependencies(const std::vector<EditionEnd>& ends, const RunContext& context, Report& report)
{
    // Else what is written there goes on to say what an edition with a fault is made from: without it make
    // would take the old files for new ones.
    if (!std::all_of(ends.begin(), ends.end(), [](const EditionEnd& end) { return end.stands; })) return;
    std::vector<Dependency> dependencies;
    for (const EditionEnd& end : ends) {
        Dependency dependency;
        // The manifest first: it is what others wait for.
        for (auto file = end.outcome.files.rbegin(); file != end.outcome.files.rend(); ++file)
            dependency.targets.push_back(context.options.into / *end.id / file->path);
        dependency.prerequisites = end.outcome.inputs;
        std::sort(dependency.prerequisites.begin(), dependency.prerequisites.end());
        dependencies.push_back(std::move(dependency));
    }
    const std::string text = write_depfile(dependencies);
    tell_unwritten(write_named_file(*context.options.depfile, text, context.temporary), report);
}

} // namespace

void close_run(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends, const RunContext& context,
               Report& report)
{
    const Options& options = context.options;
    if (options.command != Command::Build) return;
    settle_stale(chosen, ends, context, report);
    std::error_code ignored;
    const bool any = std::any_of(ends.begin(), ends.end(), [](const EditionEnd& end) { return end.stands; });
    // A shard that no edition fell to is a part of the whole too.
    if (any || options.shard || options.since ||
        std::filesystem::exists(options.into / name_of_run_manifest(options.shard), ignored)) {
        const RunOutcome outcome = outcome_of(chosen, ends, context);
        tell_unwritten(write_standing(options.into, outcome, context.digests, context.temporary), report);
    }
    if (options.depfile) write_dependencies(ends, context, report);
}

} // namespace stonehand
