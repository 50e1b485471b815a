#include "program/edition_run.hpp"

#include <utility>

#include "base/path_within.hpp"
#include "program/build_key.hpp"
#include "program/layout_folders.hpp"

namespace stonehand
{

std::optional<std::string> ReadEdition::id() const
{
    if (unchanged) return unchanged;
    if (recalled) return recalled->edition;
    return edition ? std::optional(edition->id) : std::nullopt;
}

KeptRoots roots_of(const ReadEdition& read, const RunContext& context)
{
    return {read.content_root, layout_folders(read.content_root, context.options, context.resources)};
}

void tell_started(ReadEdition& read, const RunContext& context)
{
    if (!std::exchange(read.is_started, true)) context.tell(EditionStarted{read.name()});
}

std::string key_of(const ReadEdition& read, const RunContext& context)
{
    const std::string edition =
        path_within(read.file, read.content_root).value_or(read.file.generic_string());
    return build_key(edition, context.options, context.surroundings);
}

} // namespace stonehand
