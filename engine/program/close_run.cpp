#include "program/close_run.hpp"

#include <algorithm>

#include "disk/folder_lock.hpp"
#include "disk/write_files.hpp"
#include "disk/write_named_file.hpp"
#include "manifest/standing.hpp"
#include "manifest/write_depfile.hpp"
#include "program/settle_stale.hpp"
#include "telling/tell_unreplaced.hpp"
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

Plan plan_of(const ChosenEditions& chosen, const RunContext& context)
{
    Plan plan{{}, !context.options.editions.empty(), chosen.whole};
    for (const auto& file : chosen.all) {
        const auto digest = context.digests.digest(file);
        const auto* known = std::get_if<std::string>(&digest);
        plan.editions.push_back({source_of(file, context.options), known ? *known : ""});
    }
    return plan;
}

RunOutcome outcome_of(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends,
                      const RunContext& context)
{
    const Options& options = context.options;
    RunOutcome outcome;
    outcome.made_with = context.made_with;
    for (const EditionEnd& end : ends) {
        const std::string& source = end.source;
        outcome.sources.insert(source);
        if (end.stands) outcome.standing.push_back({*end.id, source, manifest_of(end)});
        if (end.outcome.manner == Manner::Unchanged)
            outcome.unchanged.push_back(context.since->entry(source));
    }
    outcome.whole = !options.shard && are_still_all(chosen, options);
    outcome.shard = options.shard;
    if (options.shard) outcome.plan = plan_of(chosen, context);
    return outcome;
}

/// Only a run over all editions that could read each of them knows which are gone.
void settle_stale(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends,
                  const RunManifest& before, const RunContext& context, Report& report)
{
    const Options& options = context.options;
    const Settling settling{options.into, options.prune, context.digests, context.tell, sources_in(before)};
    KnownEditions known;
    bool all = chosen.whole && !options.shard;
    for (const EditionEnd& end : ends) {
        const std::string& source = end.source;
        all = all && end.id;
        if (end.id) known.ids.insert(*end.id);
        known.sources.insert(source);
        if (end.stands)
            settle_earlier({*end.id, source, manifest_of(end), end.outcome.earlier}, options.outputs,
                           settling, report);
        else if (end.outcome.manner != Manner::Unchanged)
            known.unmade.insert(source);
    }
    if (options.prune && !chosen.dangling.empty())
        report
            .add("stale-output", Span{},
                 say("nothing of editions that are gone was removed: {} leads nowhere",
                     chosen.dangling.string()))
            .hint(say(
                "it may lead to an edition on another day; remove that link, or bring back what it led to"));
    if (all)
        settle_gone(
            known, [&] { return are_still_all(chosen, options); }, settling, report);
}

/// The manifest over all editions is made of all that they are made of; that of a shard says how it found the
/// editions of the others too.
Dependency dependency_of_all(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends,
                             const Options& options)
{
    std::set<std::filesystem::path> inputs;
    if (options.shard) inputs.insert(chosen.all.begin(), chosen.all.end());
    for (const EditionEnd& end : ends) inputs.insert(end.outcome.inputs.begin(), end.outcome.inputs.end());
    return {{options.into / name_of_run_manifest(options.shard)}, {inputs.begin(), inputs.end()}};
}

void write_dependencies(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends,
                        const RunContext& context, Report& report)
{
    // Else what is written there goes on to say what an edition with a fault is made from: without it make
    // would take the old files for new ones.
    if (!std::all_of(ends.begin(), ends.end(), [](const EditionEnd& end) { return end.stands; })) return;
    std::vector<Dependency> dependencies;
    if (context.options.editions.empty())
        dependencies.push_back(dependency_of_all(chosen, ends, context.options));
    for (const EditionEnd& end : ends) {
        Dependency dependency;
        // The manifest first: it is what others wait for.
        for (auto file = end.outcome.files.rbegin(); file != end.outcome.files.rend(); ++file)
            dependency.targets.push_back(context.options.into / *end.id / file->path);
        dependency.prerequisites = end.outcome.inputs;
        std::sort(dependency.prerequisites.begin(), dependency.prerequisites.end());
        dependencies.push_back(std::move(dependency));
    }
    if (const auto name = unruly_name(dependencies); !name.empty()) {
        report
            .add("bad-file-name", Span{},
                 say("{} was not written: no rule of make can hold the name {}",
                     context.options.depfile->string(), name.string()))
            .hint(say("give that file a name without ; | = * ? [ and %, without a tab and a line break"));
        return;
    }
    const std::string text = write_depfile(dependencies);
    tell_unwritten(write_named_file(*context.options.depfile, text, context.temporary), report);
}

/// A build cleans the folder that it writes to. Where nothing is to be built, a killed run before this one
/// may have left something all the same.
void clean(const std::vector<EditionEnd>& ends, const std::filesystem::path& into)
{
    for (const EditionEnd& end : ends) {
        if (!end.stands || end.outcome.manner == Manner::Built) continue;
        std::set<std::filesystem::path> folders;
        for (const KeptFile& file : end.outcome.files)
            folders.insert((into / *end.id / file.path).parent_path());
        const FolderLock lock(into / *end.id);
        remove_abandoned(folders);
    }
}

} // namespace

void close_run(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends, const RunContext& context,
               Report& report)
{
    const Options& options = context.options;
    if (options.command != Command::Build) return;
    clean(ends, options.into);
    const FoundStanding before = find_standing(options.into);
    tell_unread(before.unread, report);
    if (before.unread.empty()) settle_stale(chosen, ends, before.manifest, context, report);
    std::error_code ignored;
    const bool any = std::any_of(ends.begin(), ends.end(), [](const EditionEnd& end) { return end.stands; });
    // A shard that no edition fell to is a part of the whole too.
    if (before.unread.empty() &&
        (any || options.shard || options.since ||
         std::filesystem::exists(options.into / name_of_run_manifest(options.shard), ignored))) {
        const RunOutcome outcome = outcome_of(chosen, ends, context);
        const auto written = write_standing(options.into, outcome, context.digests, context.temporary);
        tell_unread(written.unread, report);
        tell_unwritten(written.fault, report);
    }
    if (options.depfile) write_dependencies(chosen, ends, context, report);
}

} // namespace stonehand
