#include "program/recall_edition.hpp"

#include "program/recall_build.hpp"
#include "program/save_edition.hpp"

namespace stonehand
{

std::optional<KeptBuild> recall_edition(const ReadEdition& read, const RunContext& context)
{
    const Options& options = context.options;
    if (options.command != Command::Build || !context.cache.is_there() || options.statistics ||
        options.timings)
        return std::nullopt;
    return find_same(context.cache.find(key_of(read, context)), roots_of(read, context), context.digests);
}

std::optional<EditionOutcome> take_recalled(ReadEdition& read, const RunContext& context)
{
    const KeptBuild& build = *read.recalled;
    EditionOutcome outcome;
    if (stands(build, context.options.into / build.edition, context.digests)) {
        outcome.manner = Manner::UpToDate;
    } else {
        context.tell(EditionStarted{read.name()});
        outcome.manner = Manner::Restored;
        if (!restore_edition(build, read, context, outcome.outputs)) return std::nullopt;
    }
    recall_warnings(build, roots_of(read, context), read.sources, read.report);
    return outcome;
}

} // namespace stonehand
