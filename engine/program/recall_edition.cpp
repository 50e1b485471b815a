#include "program/recall_edition.hpp"

#include <set>

#include "manifest/earlier_files.hpp"
#include "program/faults_page.hpp"
#include "program/make_proof.hpp"
#include "program/recall_build.hpp"
#include "program/save_edition.hpp"
#include "telling/tell_unreplaced.hpp"

namespace stonehand
{

std::optional<KeptBuild> recall_edition(const ReadEdition& read, const RunContext& context)
{
    const Options& options = context.options;
    if (options.command != Command::Build || !context.cache.is_there() || options.statistics ||
        options.timings || proof_shows_changes(context))
        return std::nullopt;
    return find_same(context.cache.find(key_of(read, context)), roots_of(read, context), context.digests);
}

std::optional<EditionOutcome> take_recalled(ReadEdition& read, const RunContext& context)
{
    const KeptBuild& build = *read.recalled;
    const KeptRoots roots = roots_of(read, context);
    EditionOutcome outcome;
    const std::filesystem::path folder = context.options.into / build.edition;
    if (stands(build, folder, context.digests)) {
        outcome.manner = Manner::UpToDate;
        std::set<std::string> paths;
        for (const KeptFile& file : build.files) paths.insert(file.path);
        EarlierFiles found = find_earlier(folder, paths, context.digests);
        tell_unread(found.unread, read.report);
        if (read.report.has_errors()) return outcome;
        outcome.earlier = std::move(found.files);
    } else {
        tell_started(read, context);
        outcome.manner = Manner::Restored;
        if (!restore_edition(build, read, context, outcome)) return std::nullopt;
        if (read.report.has_errors()) return outcome;
    }
    remove_faults_page(build.edition, context);
    recall_warnings(build, read.file, roots, read.sources, read.report);
    outcome.files = build.files;
    for (const KeptInput& input : build.inputs)
        if (const auto path = located(input.at, roots); path && !input.is_folder)
            outcome.inputs.push_back(shown_as(input.at, *path, read.file, roots));
    return outcome;
}

} // namespace stonehand
