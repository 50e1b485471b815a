#include "program/close_run.hpp"

#include <algorithm>
#include <set>

#include "disk/write_files.hpp"
#include "manifest/earlier_files.hpp"
#include "manifest/stale.hpp"
#include "manifest/standing.hpp"
#include "manifest/write_depfile.hpp"
#include "telling/counted.hpp"
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
                      const Options& options)
{
    RunOutcome outcome;
    for (const EditionEnd& end : ends) {
        const std::string source = source_of(end.file, options);
        outcome.sources.insert(source);
        if (end.stands) outcome.standing.push_back({*end.id, source, manifest_of(end)});
    }
    outcome.whole = chosen.whole;
    outcome.shard = options.shard;
    outcome.planned = chosen.planned;
    return outcome;
}

/// Its edition is gone, or has another id now.
void tell_stale(const Stale& stale, const std::set<std::string>& sources, Report& report)
{
    const std::string folder = stale.folder.string();
    const Message told =
        sources.contains(stale.source)
            ? say("{} holds files made from {} when its id was {}", folder, stale.source,
                  stale.folder.filename().string())
            : say("{} holds the files of an edition that is no longer there: {}", folder, stale.source);
    report.add("stale-output", Span{}, told)
        .hint(say("--prune removes what stonehand made there: {}", files_in_all(stale.files.size())));
}

/// False, and told, where one of them cannot be removed.
bool remove_or_tell(const std::vector<Stale>& stale, Report& report)
{
    const auto left = remove_stale(stale);
    if (!left.empty())
        report.add("cannot-write", Span{}, say("{} could not be removed", left.string()))
            .hint(say("look at who may write to its folder"));
    return left.empty();
}

/// What earlier builds of an edition that stands made of the outputs that this run was asked for. Of other
/// outputs nothing is known.
Stale earlier_of(const EditionEnd& end, const Options& options)
{
    const auto& asked = options.outputs;
    Stale stale{options.into / *end.id, source_of(end.file, options), {}};
    for (const VouchedFile& file : end.outcome.earlier)
        if (asked.empty() || std::find(asked.begin(), asked.end(), file.output) != asked.end())
            stale.files.push_back(stale.folder / file.path);
    return stale;
}

void settle_earlier(const std::vector<EditionEnd>& ends, const RunContext& context, Report& report)
{
    for (const EditionEnd& end : ends) {
        if (!end.stands) continue;
        Stale stale = earlier_of(end, context.options);
        const std::vector<std::filesystem::path> files = stale.files;
        if (files.empty()) continue;
        if (!context.options.prune) {
            for (const auto& file : files)
                report
                    .add("stale-output", Span{},
                         say("{} was made by an earlier build, and {} has no such output any more",
                             file.string(), stale.source))
                    .hint(say("a build of all editions with --prune removes it"));
            continue;
        }
        // The list goes when nothing is left in it.
        if (files.size() == end.outcome.earlier.size()) stale.files.push_back(stale.folder / name_of_earlier);
        if (!remove_or_tell({stale}, report)) continue;
        for (const auto& file : files) context.tell(StaleRemoved{file.string()});
    }
}

/// Only a run over all editions that could read each of them knows which are gone.
void settle_stale(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends,
                  const RunContext& context, Report& report)
{
    const Options& options = context.options;
    std::set<std::string> ids, sources;
    for (const EditionEnd& end : ends) {
        if (!end.id) return;
        ids.insert(*end.id);
        sources.insert(source_of(end.file, options));
    }
    if (!chosen.whole) return;
    const std::vector<Stale> stale = find_stale(options.into, ids, context.digests);
    if (!options.prune) {
        for (const Stale& one : stale) tell_stale(one, sources, report);
        return;
    }
    if (!remove_or_tell(stale, report)) return;
    for (const Stale& one : stale) context.tell(StaleRemoved{one.folder.string()});
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
    tell_unwritten(write_files({{*context.options.depfile, text}}, 1, context.temporary), report);
}

} // namespace

void close_run(const ChosenEditions& chosen, const std::vector<EditionEnd>& ends, const RunContext& context,
               Report& report)
{
    const Options& options = context.options;
    if (options.command != Command::Build) return;
    settle_earlier(ends, context, report);
    settle_stale(chosen, ends, context, report);
    std::error_code ignored;
    const bool any = std::any_of(ends.begin(), ends.end(), [](const EditionEnd& end) { return end.stands; });
    // A shard that no edition fell to is a part of the whole too.
    if (any || options.shard ||
        std::filesystem::exists(options.into / name_of_run_manifest(options.shard), ignored)) {
        const RunOutcome outcome = outcome_of(chosen, ends, options);
        tell_unwritten(write_standing(options.into, outcome, context.digests, context.temporary), report);
    }
    if (options.depfile) write_dependencies(ends, context, report);
}

} // namespace stonehand
