#include "program/edition_run.hpp"

#include "program/build_key.hpp"
#include "program/layout_folders.hpp"

namespace stonehand
{

std::optional<std::string> ReadEdition::id() const
{
    if (recalled) return recalled->edition;
    return edition ? std::optional(edition->id) : std::nullopt;
}

KeptRoots roots_of(const ReadEdition& read, const RunContext& context)
{
    return {read.content_root, layout_folders(read.content_root, context.options, context.resources)};
}

std::string key_of(const ReadEdition& read, const RunContext& context)
{
    return build_key(read.file, read.content_root, context.options, context.surroundings);
}

} // namespace stonehand
